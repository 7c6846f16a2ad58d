package org.tangthu.repository.account;

import java.util.List;
import java.util.Optional;

/**
 * Keeps how accounts prove who they are. Thread-safe, durable on return; of an account that is not there nothing is kept.
 */
public interface CredentialStore {
    /** The hash of the password as a PHC string; empty if the account has none. */
    Optional<String> password(String account);

    void setPassword(String account, String hash);

    /** The shared secret of the second factor (RFC 6238); empty if none is enrolled. */
    Optional<byte[]> factor(String account);

    /**
     * Enrols a second factor in place of any other.
     *
     * @param step the last time step whose code counts as used
     * @param recovery digests of the codes that may each be used once instead
     */
    void setFactor(String account, byte[] secret, long step, List<String> recovery);

    /** Takes the second factor and its recovery codes away. @return whether there was one */
    boolean removeFactor(String account);

    /** Uses up a time step. @return false if it, or a later one, was used before; of two at the same time one gets true */
    boolean useStep(String account, long step);

    /** Uses up a recovery code. @return false if there is none such; of two at the same time one gets true */
    boolean useRecovery(String account, String digest);

    /** How many recovery codes are not yet used. */
    int recoveryLeft(String account);
}
