package org.tangthu.linkeddata.project;

/**
 * Is told when something leaves the public: for whoever keeps copies of what is in the store. Called by the thread of the
 * projection.
 */
public interface Departures {
    /**
     * Something is about to leave. On return there is no copy that holds it, nor will one be begun before {@link #after}.
     *
     * @throws java.io.UncheckedIOException if a copy cannot be removed now; asked again later
     */
    void before();

    /** The store no longer holds it, or it stayed after all. */
    void after();

    /** Nobody keeps copies. */
    static Departures unheard() {
        return new Departures() {
            @Override
            public void before() {}

            @Override
            public void after() {}
        };
    }
}
