package org.tangthu.linkeddata.reconcile.http;

/** A request that does not say what the service takes. The message says where, and what to do. */
final class BadQuestion extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private BadQuestion(int status, String message) {
        super(message);
        this.status = status;
    }

    static BadQuestion malformed(String message) {
        return new BadQuestion(400, message);
    }

    static BadQuestion tooLarge(String message) {
        return new BadQuestion(413, message);
    }

    static BadQuestion unknown(String message) {
        return new BadQuestion(404, message);
    }

    int status() {
        return status;
    }
}
