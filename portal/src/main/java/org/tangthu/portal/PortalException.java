package org.tangthu.portal;

/** Root of what the portal throws. The message says what failed, for which object, and what to do. */
public class PortalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PortalException(String message) {
        super(message);
    }

    public PortalException(String message, Throwable cause) {
        super(message, cause);
    }
}
