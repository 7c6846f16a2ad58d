package org.tangthu.iiif.auth;

import java.util.Map;

/** A version of the API by which viewers get tokens: where it stands and how it writes what all versions tell. */
public interface AuthApi {
    /** Under which the version's services stand, such as {@code /iiif/auth/2}. */
    String path();

    /** Whether a program that names no message gets its token as plain JSON; else that is an invalid request. */
    boolean answersPrograms();

    /**
     * The message to be posted to a viewer, as a tree to be written as JSON.
     *
     * @param messageId as the viewer sent it
     */
    Map<String, Object> message(TokenAnswer answer, String messageId);

    /** The same for a program. */
    Map<String, Object> plain(TokenAnswer answer);
}
