package org.tangthu.repository.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps API tokens. Thread-safe, durable on return. */
public interface ApiTokens {
    /** @param digest of its value, by {@link SecretValue} */
    void add(ApiToken token, String digest);

    /** The token with this digest, if it has not ended by then. */
    Optional<ApiToken> find(String digest, Instant now);

    /** Those of an account, or those made with the administrator's token; the newest first, ended ones too. */
    List<ApiToken> of(Optional<String> account);

    /** All of them, the newest first. */
    List<ApiToken> all();

    /** Makes a token worthless at once. @return whether there was one */
    boolean revoke(String id);

    /** Makes all tokens of an account worthless at once. @return how many there were */
    int revokeAll(String account);

    /** Forgets what ended before. @return how many tokens that were */
    int purge(Instant before);
}
