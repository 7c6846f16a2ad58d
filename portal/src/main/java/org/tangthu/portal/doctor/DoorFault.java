package org.tangthu.portal.doctor;

/** A door did not answer as it has to. The message says what was asked and what came. */
final class DoorFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoorFault(String message) {
        super(message);
    }

    DoorFault(String message, Throwable cause) {
        super(message, cause);
    }
}
