package org.tangthu.repository.signin;

import java.util.Locale;

/** Why something cannot be a password. */
public enum PasswordFault {
    TOO_SHORT("is too short: staff need 12 characters at least, readers 8"),
    TOO_LONG("is too long: 256 characters at most"),
    LIKE_LOGIN("is made of the login or the name: choose something else"),
    COMMON("is among those that are tried first: choose something else");

    private final String sentence;

    PasswordFault(String sentence) {
        this.sentence = sentence;
    }

    /** As it stands in the keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For operators, to follow "The password". */
    public String sentence() {
        return sentence;
    }
}
