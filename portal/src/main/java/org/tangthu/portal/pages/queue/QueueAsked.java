package org.tangthu.portal.pages.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.model.State;

/**
 * Which items of a library are asked for.
 *
 * @param state empty if it is left open
 * @param before sequence before which to go on; {@link Long#MAX_VALUE} to begin
 */
public record QueueAsked(Optional<State> state, long before) {
    private static final String NUMBER = "\\d{1,18}";

    /** From the parameters {@code state} and {@code before}; what cannot be read counts as left open. */
    public static QueueAsked parse(Map<String, List<String>> parameters) {
        String before = parameters.getOrDefault("before", List.of("")).get(0);
        return new QueueAsked(
                State.of(parameters.getOrDefault("state", List.of("")).get(0)),
                before.matches(NUMBER) ? Long.parseLong(before) : Long.MAX_VALUE);
    }
}
