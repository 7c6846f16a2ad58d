package org.tangthu.linkeddata.sparql.job;

/** There is no room for another job until one of those that are there is deleted, or no longer kept. */
public final class TooManyJobs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyJobs(String message) {
        super(message);
    }
}
