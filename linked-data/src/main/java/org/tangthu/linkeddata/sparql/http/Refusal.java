package org.tangthu.linkeddata.sparql.http;

/** A request that breaks the SPARQL 1.1 Protocol; the message says where, for whoever wrote the client. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of HTTP, 4xx */
    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
