package org.tangthu.repository.erasure;

import java.util.function.Consumer;

/** A place beside the objects where bytes of an item may lie. Thread-safe. */
public interface Remnants {
    /** What is called so in the log. */
    String place();

    /**
     * Removes what there is of an item that was purged, for good: on return it is not on this disk, nor comes back after a
     * power cut. Once more does no harm.
     *
     * @param id of the item
     * @throws RuntimeException if it cannot be done now; it is tried again later
     */
    void erase(String id) throws InterruptedException;

    /** A place that is cleared by one call. */
    static Remnants at(String place, Consumer<String> eraser) {
        return new Remnants() {
            @Override
            public String place() {
                return place;
            }

            @Override
            public void erase(String id) {
                eraser.accept(id);
            }
        };
    }
}
