package org.tangthu.repository.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tangthu.repository.account.SecretValue;

/** Codes for who has lost the authenticator: 80 random bits each, to be used once, kept as digests only. */
final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** As they are shown: {@code abcd-efgh-ijkl-mnop}. */
    static List<String> random() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.of(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** However it was typed, with or without hyphens and spaces. */
    static String digest(String typed) {
        return SecretValue.digest(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
