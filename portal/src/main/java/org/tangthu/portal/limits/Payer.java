package org.tangthu.portal.limits;

import jakarta.servlet.ServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose budget a request is charged to; the limits filter leaves it on every request.
 *
 * @param name what it may be called before those who look after the server: a network and never an address
 * @param key names its budget, among those of all kinds
 * @param claims the robot that it says it is, where nobody has looked
 */
public record Payer(Kind kind, String name, String key, Optional<String> claims) {
    private static final String ATTRIBUTE = Payer.class.getName();

    /** What tells it from others. */
    public enum Kind {
        /** A network of clients. */
        NETWORK,
        /** A reading room. */
        ROOM,
        /** The bearers of a token that raises budgets. */
        TOKEN,
        /** A robot that was verified, at all of its addresses. */
        ROBOT,
        /** All who pretend to be a robot that they are not. */
        PRETENDER,
        /** The administrator, who pays nothing. */
        OFFICE;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** As it stands in answers. */
        public String code() {
            return code;
        }
    }

    public Payer {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(key);
        Objects.requireNonNull(claims);
    }

    /** @param account by which it is counted among those of its kind */
    static Payer of(Kind kind, String name, String account) {
        return new Payer(kind, name, kind.code() + " " + account, Optional.empty());
    }

    /** The same that says it is a robot. */
    Payer claiming(String robot) {
        return new Payer(kind, name, key, Optional.of(robot));
    }

    /** Empty for a request that the server refused before the filter. */
    public static Optional<Payer> find(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Payer payer ? Optional.of(payer) : Optional.empty();
    }

    void leaveOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
