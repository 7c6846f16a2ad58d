package org.tangthu.repository.signin;

import java.time.Instant;

/** What becomes of somebody's wish for another password. */
public sealed interface PasswordOutcome {
    /** It is the password from now on; all other sessions of the account have ended. */
    record Changed() implements PasswordOutcome {}

    /** The one it has now is not what was given for it. */
    record WrongCurrent() implements PasswordOutcome {}

    /** Too many failures; nothing was looked at. */
    record Paused(Instant until) implements PasswordOutcome {}

    /** The new one cannot be a password. */
    record Refused(PasswordFault fault) implements PasswordOutcome {}
}
