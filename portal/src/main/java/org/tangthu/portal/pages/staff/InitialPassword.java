package org.tangthu.portal.pages.staff;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords for others: 20 characters that nobody confuses, in groups, to be written on a slip of paper. */
public final class InitialPassword {
    private static final String ALPHABET = "abcdefghkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPassword() {}

    /** 98 random bits. */
    public static String random() {
        return Stream.generate(InitialPassword::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
