package org.tangthu.portal.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text in which words were found, cut where the words begin and end. It is plain text: whoever shows it
 * escapes each span and marks those that match.
 */
public record Snippet(List<Span> spans) {
    static final char MATCH_BEGINS = '\u0001';
    static final char MATCH_ENDS = '\u0002';

    public Snippet {
        spans = List.copyOf(spans);
    }

    /** @param match whether these are words that were looked for */
    public record Span(String text, boolean match) {}

    /** Reads a text in which control characters, which no indexed text contains, stand around each match. */
    static Snippet ofMarked(String marked) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        boolean match = false;
        for (int i = 0; i <= marked.length(); i++) {
            char c = i == marked.length() ? MATCH_ENDS : marked.charAt(i);
            if (c == MATCH_BEGINS || c == MATCH_ENDS) {
                if (i > from) {
                    spans.add(new Span(marked.substring(from, i), match));
                }
                match = c == MATCH_BEGINS;
                from = i + 1;
            }
        }
        return new Snippet(spans);
    }
}
