package org.tangthu.repository.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names under which people sign in: small letters, digits and {@code . _ - + @}, so that no two look alike. */
public final class Login {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9._+@-]{0,62}[a-z0-9])");

    private Login() {}

    /**
     * The login that somebody means: without spaces around it, in small letters.
     *
     * @throws IllegalArgumentException if no account can have it
     */
    public static String of(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(login).matches()) {
            throw new IllegalArgumentException("A login has 2 to 64 characters of a-z 0-9 . _ - + @ and begins and ends"
                    + " with a letter or digit");
        }
        return login;
    }
}
