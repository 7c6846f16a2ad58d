package org.tangthu.linkeddata.sparql;

/** Why a question has no answer; the message is for whoever asked. */
public abstract class SparqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SparqlException(String message, Throwable cause) {
        super(message, cause);
    }
}
