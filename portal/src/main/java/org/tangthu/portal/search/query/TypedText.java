package org.tangthu.portal.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed, cut into what stands in double quotes (an unclosed one reaches to the end) and what stands between. */
record TypedText(List<Chunk> chunks) {
    private static final Pattern CHUNK = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|([^\"“”]+)");
    /** Controls and what is left of split characters. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** @param quoted whether its words are meant to follow each other */
    record Chunk(String text, boolean quoted) {}

    static TypedText of(String typed) {
        String text = UNSAFE.matcher(typed.substring(0, Math.min(typed.length(), QueryPlan.MAX_LENGTH)))
                .replaceAll(" ");
        Matcher matcher = CHUNK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<Chunk> chunks = new ArrayList<>();
        while (matcher.find()) {
            boolean quoted = matcher.group(1) != null;
            chunks.add(new Chunk(matcher.group(quoted ? 1 : 2), quoted));
        }
        return new TypedText(chunks);
    }
}
