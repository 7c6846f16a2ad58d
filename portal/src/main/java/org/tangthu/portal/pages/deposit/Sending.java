package org.tangthu.portal.pages.deposit;

import java.util.List;
import java.util.Map;

/**
 * What the script that sends files needs.
 *
 * @param endings how the names of files end that are taken, each with its dot
 * @param most files of a deposit
 * @param words of the script by their keys
 */
public record Sending(List<String> endings, int most, Map<String, String> words) {
    public Sending {
        endings = List.copyOf(endings);
        words = Map.copyOf(words);
    }

    /** As the attribute {@code accept} of a file input has it. */
    public String accept() {
        return String.join(",", endings);
    }
}
