package org.tangthu.iiif.auth;

/** Makes the page that a viewer frames to get its token. */
@FunctionalInterface
public interface MessagePages {
    /**
     * A page whose script posts a message to the window that framed it.
     *
     * @param message a JSON object
     * @param target the only origin that is to receive it
     */
    String html(String message, Origin target);
}
