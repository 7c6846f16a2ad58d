package org.tangthu.linkeddata.reconcile;

/** Labels cannot be searched now; the same question may be answered later. */
public final class LabelSearchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LabelSearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
