package org.tangthu.portal.robots;

/** No name server answered, which says nothing about what was asked. */
final class NameServerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NameServerAway(String question, Throwable cause) {
        super("No name server told about " + question, cause);
    }
}
