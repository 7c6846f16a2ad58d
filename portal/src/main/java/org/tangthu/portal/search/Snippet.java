package org.tangthu.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.search.query.Match;

/**
 * A piece of text in which words were found, cut where the words begin and end. It is plain text: whoever shows it
 * escapes each span and marks those that match.
 */
public record Snippet(List<Span> spans) {
    /** Of the text around the words that were found, in UTF-16 units. */
    private static final int LENGTH = 160;
    /** Of what stands before the first of them. */
    private static final int BEFORE = 40;

    public Snippet {
        spans = List.copyOf(spans);
    }

    /** @param match whether these are words that were looked for */
    public record Span(String text, boolean match) {}

    /** The piece of a text with the most of the words, the first such; without any, how the text begins. */
    public static Snippet of(String text, List<Match> matches) {
        int start = begin(text, heart(matches).map(Match::start).orElse(0));
        int end = end(text, start);
        List<Span> spans = new ArrayList<>();
        int from = start;
        for (Match match : matches) {
            if (match.start() >= from && match.end() <= end) {
                add(text.substring(from, match.start()), false, spans);
                add(text.substring(match.start(), match.end()), true, spans);
                from = match.end();
            }
        }
        add(text.substring(from, end), false, spans);
        return new Snippet(spans);
    }

    private static void add(String text, boolean match, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, match));
        }
    }

    /** The first of those matches that have the most different words within the length of a snippet; none if there is none. */
    public static Optional<Match> heart(List<Match> matches) {
        Optional<Match> heart = Optional.empty();
        long most = 0;
        for (int i = 0; i < matches.size(); i++) {
            int start = matches.get(i).start();
            long words = matches.stream()
                    .skip(i)
                    .takeWhile(match -> match.end() <= start + LENGTH - BEFORE)
                    .map(Match::firstWord)
                    .distinct()
                    .count();
            if (words > most) {
                most = words;
                heart = Optional.of(matches.get(i));
            }
        }
        return heart;
    }

    private static int begin(String text, int match) {
        if (match <= BEFORE) {
            return 0;
        }
        int space = text.indexOf(' ', match - BEFORE);
        return space >= 0 && space < match ? space + 1 : whole(text, match - BEFORE);
    }

    private static int end(String text, int start) {
        if (text.length() <= start + LENGTH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', start + LENGTH);
        return space > start + LENGTH - BEFORE ? space : whole(text, start + LENGTH);
    }

    /** The place itself, or where the character begins that it splits. */
    private static int whole(String text, int place) {
        return Character.isLowSurrogate(text.charAt(place)) && Character.isHighSurrogate(text.charAt(place - 1))
                ? place - 1
                : place;
    }
}
