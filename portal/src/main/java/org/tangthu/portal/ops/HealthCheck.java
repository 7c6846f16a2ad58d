package org.tangthu.portal.ops;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Asks one store whether it does its work.
 *
 * @param name of the store, as it stands in the answer
 * @param vital whether readers go without if something is wrong; if not, the service is only less than it should be
 * @param question returns what is wrong, empty if nothing; what it throws is wrong too
 */
public record HealthCheck(String name, boolean vital, Callable<Optional<String>> question) {
    /** A check of what readers cannot go without. */
    public HealthCheck(String name, Callable<Optional<String>> question) {
        this(name, true, question);
    }

    /** A check that is passed when the action returns. */
    public static HealthCheck of(String name, Runnable action) {
        return new HealthCheck(name, () -> {
            action.run();
            return Optional.empty();
        });
    }
}
