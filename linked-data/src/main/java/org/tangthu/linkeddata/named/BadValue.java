package org.tangthu.linkeddata.named;

/** A parameter is missing, not known, or has a value that its type does not allow; the message says which and what would be right. */
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadValue(String message) {
        super(message);
    }

    /** The same parameter was given more than once. */
    public static BadValue twice(String parameter) {
        return new BadValue("The parameter '" + parameter + "' may be given once");
    }
}
