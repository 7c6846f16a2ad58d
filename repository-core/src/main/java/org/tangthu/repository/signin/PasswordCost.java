package org.tangthu.repository.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The work of one argon2id hash.
 *
 * @param kibibytes of memory
 * @param passes over it
 * @param lanes that could be computed at the same time
 */
public record PasswordCost(int kibibytes, int passes, int lanes) {
    /** What OWASP's Password Storage Cheat Sheet asks for at least: 19 MiB, twice, in one lane. */
    public static final PasswordCost STANDARD = new PasswordCost(19 * 1024, 2, 1);

    private static final int MOST_KIBIBYTES = 1 << 20;
    private static final int MOST_PASSES = 100;
    private static final int MOST_LANES = 16;
    private static final Pattern FORM = Pattern.compile("m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})");

    public PasswordCost {
        if (lanes < 1 || lanes > MOST_LANES || passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException("argon2id has 1 to 100 passes and 1 to 16 lanes");
        }
        if (kibibytes < 8 * lanes || kibibytes > MOST_KIBIBYTES) {
            throw new IllegalArgumentException("argon2id needs 8 KiB a lane and gets 1 GiB at most");
        }
    }

    /** Reads what {@link #toString} wrote. */
    static PasswordCost parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The cost of a password's hash is not m=…,t=…,p=…");
        }
        return new PasswordCost(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return "m=" + kibibytes + ",t=" + passes + ",p=" + lanes;
    }
}
