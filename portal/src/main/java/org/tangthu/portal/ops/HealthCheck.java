package org.tangthu.portal.ops;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Asks one store whether it does its work.
 *
 * @param name of the store, as it stands in the answer
 * @param question returns what is wrong, empty if nothing; what it throws is wrong too
 */
public record HealthCheck(String name, Callable<Optional<String>> question) {
    /** A check that is passed when the action returns. */
    public static HealthCheck of(String name, Runnable action) {
        return new HealthCheck(name, () -> {
            action.run();
            return Optional.empty();
        });
    }
}
