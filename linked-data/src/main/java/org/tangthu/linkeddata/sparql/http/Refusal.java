package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletResponse;

/** A request that breaks the SPARQL 1.1 Protocol; the message says where, for whoever wrote the client. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean leaving;

    /** @param status of HTTP, 4xx or 5xx */
    Refusal(int status, String message) {
        this(status, message, false);
    }

    private Refusal(int status, String message, boolean leaving) {
        super(message, null, false, false);
        this.status = status;
        this.leaving = leaving;
    }

    /** A request that cannot be done as it stands. */
    static Refusal bad(String message) {
        return new Refusal(HttpServletResponse.SC_BAD_REQUEST, message);
    }

    /** A request of which no more is read: its client is told, and its connection cut. */
    static Refusal leaving(int status, String message) {
        return new Refusal(status, message, true);
    }

    int status() {
        return status;
    }

    boolean leaves() {
        return leaving;
    }
}
