package org.tangthu.repository.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.account.CredentialStore;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.account.Sessions.Opened;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;

/**
 * The second factor of an account: an authenticator that makes codes of the time (RFC 6238), and recovery codes for who has
 * lost it. Thread-safe.
 */
public final class SecondFactor {
    /** RFC 4226, section 4: as long as the HMAC's output. */
    private static final int SECRET = 20;

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final int LONGEST_CODE = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final CredentialStore credentials;
    private final Sessions sessions;
    private final LockOut lockOut;
    private final Refusals refusals;
    private final AuditLog audit;
    private final Clock clock;

    SecondFactor(
            Accounts accounts,
            CredentialStore credentials,
            Sessions sessions,
            LockOut lockOut,
            Refusals refusals,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.lockOut = lockOut;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What enrolled an account.
     *
     * @param recoveryCodes to be shown now and never again
     * @param opened a session that is complete, in place of the one before
     */
    public record Enrolled(List<String> recoveryCodes, Opened opened) {}

    /** A new secret, in Base32, as an authenticator takes it. Nothing is kept before {@link #enrol}. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return Base32.of(secret);
    }

    /**
     * What an authenticator reads as a QR code ({@code otpauth://}, the Key URI format).
     *
     * @param issuer name of the repository
     */
    public static String uri(String issuer, Account account, String secret) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account.login()) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Enrols the authenticator of somebody who signed in, for whom none is enrolled yet.
     *
     * @param session of a sign-in, complete or waiting for this; it ends when another one takes its place
     * @param secret of {@link #newSecret}, as the page with the QR code carried it
     * @param code that the authenticator shows
     * @return empty if the code does not fit the secret, or the secret is none, or one is enrolled
     */
    public Optional<Enrolled> enrol(Session session, String secret, String code, AuditOrigin origin) {
        Account account = session.account().flatMap(accounts::find).orElseThrow();
        Optional<byte[]> bytes = bytes(secret);
        OptionalLong step = bytes.map(key -> Totp.STANDARD.match(key, typed(code), clock.instant()))
                .orElse(OptionalLong.empty());
        if (account.secondFactor() || step.isEmpty()) {
            refusals.note(event(account, AuditAction.SECOND_FACTOR_ADD, origin).ended(AuditOutcome.FAILED));
            return Optional.empty();
        }
        List<String> recovery = RecoveryCodes.random();
        Opened opened = audit.change(
                () -> {
                    credentials.setFactor(
                            account.id(),
                            bytes.orElseThrow(),
                            step.getAsLong(),
                            recovery.stream().map(RecoveryCodes::digest).toList());
                    sessions.end(session);
                    return sessions.signIn(account, true);
                },
                done -> event(account, AuditAction.SECOND_FACTOR_ADD, origin));
        lockOut.trust(account.login(), origin.network());
        return Optional.of(new Enrolled(recovery, opened));
    }

    private static Optional<byte[]> bytes(String secret) {
        try {
            return Optional.of(Base32.bytes(secret)).filter(bytes -> bytes.length == SECRET);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes away the factor of somebody who signed in, to enrol another one or none. Whoever must have one can do nothing
     * else before.
     *
     * @return false if the code is wrong, or too many were
     */
    public boolean remove(Account account, String code, AuditOrigin origin) {
        AuditEvent event = event(account, AuditAction.SECOND_FACTOR_REMOVE, origin);
        if (lockOut.code(account.id()).pausedUntil().isPresent() || !proves(account.id(), code)) {
            refusals.note(event.ended(AuditOutcome.FAILED));
            return false;
        }
        lockOut.codePassed(account.id());
        audit.change(() -> credentials.removeFactor(account.id()), removed -> event);
        return true;
    }

    private static AuditEvent event(Account account, AuditAction action, AuditOrigin origin) {
        return new Doer(account.id(), Optional.of(origin)).does(action).on(account.id());
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(Account account) {
        return credentials.recoveryLeft(account.id());
    }

    /** Whether a code is right; it is used up by that. */
    boolean proves(String account, String code) {
        String typed = typed(code);
        if (CODE.matcher(typed).matches()) {
            return credentials
                    .factor(account)
                    .map(secret -> Totp.STANDARD.match(secret, typed, clock.instant()))
                    .filter(OptionalLong::isPresent)
                    .filter(step -> credentials.useStep(account, step.getAsLong()))
                    .isPresent();
        }
        return code.length() <= LONGEST_CODE && credentials.useRecovery(account, RecoveryCodes.digest(code));
    }

    /** Authenticators show codes in two groups. */
    private static String typed(String code) {
        return code.length() > LONGEST_CODE ? "" : code.replaceAll("\\s", "");
    }
}
