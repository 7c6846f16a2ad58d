package org.tangthu.repository.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.ApiToken;
import org.tangthu.repository.account.ApiTokens;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.account.SecretValue;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.signin.AccountRefused.Why;

/** Makes and revokes API tokens. Thread-safe. */
public final class TokenDesk {
    public static final int LONGEST_DAYS = 366;
    private static final int MOST = 100;
    private static final int ID = 12;
    /** Ended tokens stay in the lists for a while, so that their owners see why they do not work. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final ApiTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    TokenDesk(ApiTokens tokens, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a token is to be.
     *
     * @param libraries empty for all that its owner may
     * @param days how long it lives
     */
    public record Wish(String name, Set<Scope> scopes, Optional<Set<String>> libraries, int days) {
        public Wish {
            scopes = Set.copyOf(scopes);
            libraries = libraries.map(Set::copyOf);
        }
    }

    /** @param value to be shown now and never again */
    public record Made(ApiToken token, String value) {}

    /**
     * Makes a token that may do no more than its maker, and that can be no second voice of its maker where two persons are
     * asked for.
     *
     * @param maker what whoever asks may do
     * @param owner whose token it will be; empty for the administrator's token of the home
     * @throws AccountRefused saying what the maker may not do itself, or what is not as it must be
     */
    public Made make(Doer doer, Authority maker, Optional<Account> owner, Wish wish) {
        checkBounds(owner.map(Account::authority).orElse(maker), wish);
        checkBounds(maker, wish);
        checkVoice(doer, owner, wish);
        if (wish.days() < 1 || wish.days() > LONGEST_DAYS) {
            throw new AccountRefused(Why.UNFIT, "A token lives 1 to " + LONGEST_DAYS + " days");
        }
        if (tokens.of(owner.map(Account::id)).size() >= MOST) {
            throw new AccountRefused(Why.UNFIT, "There are " + MOST + " tokens already; revoke some first");
        }
        String value = SecretValue.random();
        ApiToken token = token(owner, wish);
        audit.change(
                () -> tokens.add(token, SecretValue.digest(value)),
                event(doer, AuditAction.TOKEN_CREATE, token)
                        .with(
                                "scopes",
                                joined(wish.scopes().stream().map(Scope::code).collect(Collectors.toSet())))
                        .with(
                                "libraries",
                                wish.libraries().map(TokenDesk::joined).orElse("all")));
        return new Made(token, value);
    }

    private ApiToken token(Optional<Account> owner, Wish wish) {
        Instant now = clock.instant();
        String id = "t" + SecretValue.digest(SecretValue.random()).substring(0, ID);
        try {
            return new ApiToken(
                    id,
                    owner.map(Account::id),
                    wish.name().strip(),
                    wish.scopes(),
                    wish.libraries(),
                    now,
                    now.plus(Duration.ofDays(wish.days())));
        } catch (IllegalArgumentException e) {
            throw new AccountRefused(Why.UNFIT, e.getMessage());
        }
    }

    private static void checkBounds(Authority bound, Wish wish) {
        for (Scope scope : wish.scopes()) {
            if (!bound.may(scope)) {
                throw new AccountRefused(
                        Why.FORBIDDEN, "A token cannot have the scope '" + scope.code() + "', which its owner lacks");
            }
        }
        for (String library : wish.libraries().orElse(Set.of())) {
            if (bound.libraries().map(own -> !own.contains(library)).orElse(false)) {
                throw new AccountRefused(
                        Why.FORBIDDEN, "A token cannot be for the library '" + library + "', which is not its owner's");
            }
        }
    }

    /** An erasure takes two persons; with such a token of another's account one would be both. */
    private static void checkVoice(Doer doer, Optional<Account> owner, Wish wish) {
        if (wish.scopes().contains(Scope.PURGE)
                && owner.filter(account -> !account.id().equals(doer.actor())).isPresent()) {
            throw new AccountRefused(
                    Why.FORBIDDEN,
                    "A token with the scope '" + Scope.PURGE.code()
                            + "' speaks for its owner, who alone can make it, on the page /account/tokens");
        }
    }

    private static String joined(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(" "));
    }

    /** The token of this value, if it has not ended. Whose it is may be locked. */
    public Optional<ApiToken> find(String value) {
        return tokens.find(SecretValue.digest(value), clock.instant());
    }

    /** Those of an account, or those made with the administrator's token; the newest first. */
    public List<ApiToken> of(Optional<String> account) {
        return tokens.of(account);
    }

    /** Everybody's, the newest first. */
    public List<ApiToken> all() {
        return tokens.all();
    }

    /** Makes a token worthless at once. */
    public void revoke(Doer doer, ApiToken token) {
        audit.change(() -> tokens.revoke(token.id()), done -> event(doer, AuditAction.TOKEN_REVOKE, token));
    }

    /** Forgets tokens that ended long ago. @return how many */
    public int purge() {
        return tokens.purge(clock.instant().minus(KEPT));
    }

    private static AuditEvent event(Doer doer, AuditAction action, ApiToken token) {
        AuditEvent event = doer.does(action).on(token.id());
        return token.account().map(owner -> event.with("account", owner)).orElse(event);
    }
}
