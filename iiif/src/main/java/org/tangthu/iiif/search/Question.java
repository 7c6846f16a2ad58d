package org.tangthu.iiif.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * What a client asks of the texts of an item, for hits or for words that begin so.
 *
 * @param words as typed; any text is a valid one
 * @param motivations of annotations, one of which an answer has; empty for any
 * @param ignored names of the parameters that were sent and say nothing here
 */
public record Question(String words, Set<String> motivations, List<String> ignored) {
    /** Of {@code words}, in UTF-16 units. */
    public static final int LONGEST = 1_000;

    public Question {
        motivations = Set.copyOf(motivations);
        ignored = List.copyOf(ignored);
    }

    /** Whether annotations that have these motivations are wanted. */
    boolean wants(Set<String> given) {
        return motivations.isEmpty() || motivations.stream().anyMatch(given::contains);
    }

    /** The address at which a service answers this, without what it ignores. */
    String address(String service) {
        return address(service, words);
    }

    /** The same question for other words. */
    String address(String service, String otherWords) {
        String asked = service + "?q=" + encode(otherWords);
        return motivations.isEmpty()
                ? asked
                : asked + "&motivation="
                        + encode(String.join(" ", motivations.stream().sorted().toList()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
