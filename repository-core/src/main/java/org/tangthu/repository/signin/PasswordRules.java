package org.tangthu.repository.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.repository.account.Account;

/**
 * What a password must be: long, and not what is guessed first (NIST SP 800-63B, section 3.1.1.2). Which characters it is
 * made of is everybody's own affair, and it does not grow old.
 */
public final class PasswordRules {
    public static final int SHORTEST_OF_STAFF = 12;
    public static final int SHORTEST_OF_READERS = 8;
    public static final int LONGEST = 256;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with a password for this account; empty if nothing is. */
    public static Optional<PasswordFault> fault(Account account, String password) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < (account.role().staff() ? SHORTEST_OF_STAFF : SHORTEST_OF_READERS)) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        String plain = text.toLowerCase(Locale.ROOT);
        if (isLike(plain, account.login()) || isLike(plain, account.name().toLowerCase(Locale.ROOT))) {
            return Optional.of(PasswordFault.LIKE_LOGIN);
        }
        return isCommon(plain) ? Optional.of(PasswordFault.COMMON) : Optional.empty();
    }

    /** Whether little is left of a password without a word that everybody knows. */
    private static boolean isLike(String password, String known) {
        String rest = password.replace(known, "");
        return rest.length() < password.length() && rest.length() < SHORTEST_OF_READERS / 2;
    }

    /** One in the list, perhaps with digits after it or written several times over; or few different characters. */
    private static boolean isCommon(String password) {
        String word = password.replaceFirst("[0-9!@#.]*$", "");
        return COMMON.contains(password)
                || COMMON.contains(word)
                || password.chars().distinct().count() < 4
                || isRepeated(password);
    }

    private static boolean isRepeated(String password) {
        return COMMON.stream()
                .filter(word -> password.length() % word.length() == 0)
                .anyMatch(word -> word.repeat(password.length() / word.length()).equals(password));
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
