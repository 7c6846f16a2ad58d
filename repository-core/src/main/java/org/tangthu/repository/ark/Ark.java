package org.tangthu.repository.ark;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The permanent identifier of an item: {@code ark:/{naan}/{name}}, where the name is eight betanumerics and a NOID
 * check character. Canonical: lower case, no hyphens, the classic form with a slash.
 *
 * @param naan name assigning authority number, five digits (or betanumerics)
 * @param name nine betanumeric characters, the last of which checks the others
 */
public record Ark(String naan, String name) implements Comparable<Ark> {
    /** For tests and demonstrations; never resolvable worldwide. */
    public static final String TEST_NAAN = "99999";

    static final int STEM_LENGTH = 8;
    private static final Pattern NAAN = Pattern.compile("[0-9bcdfghjkmnpqrstvwxz]{5,9}");
    private static final Pattern NAME = Pattern.compile("[0-9bcdfghjkmnpqrstvwxz]{" + (STEM_LENGTH + 1) + "}");
    private static final Pattern ARK = Pattern.compile("ark:/?([^/]{1,20})/([^/]{1,40})", Pattern.CASE_INSENSITIVE);

    public Ark {
        Objects.requireNonNull(naan);
        Objects.requireNonNull(name);
        checkNaan(naan);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name
                    + "' is not an ARK name (eight characters of 0-9 bcdfghjkmnpqrstvwxz and a check character)");
        }
        char check = NoidCheck.of(naan, name.substring(0, STEM_LENGTH));
        if (name.charAt(STEM_LENGTH) != check) {
            throw new IllegalArgumentException("'" + name + "' has the wrong check character; "
                    + "compare it with its source, one character was misread");
        }
    }

    /**
     * The rule for name assigning authority numbers.
     *
     * @return the number
     * @throws IllegalArgumentException if it cannot be one
     */
    public static String checkNaan(String naan) {
        if (!NAAN.matcher(naan).matches()) {
            throw new IllegalArgumentException("'" + naan + "' is not a NAAN (five digits, such as 99999)");
        }
        return naan;
    }

    /**
     * Reads any spelling of an ARK: with or without the slash after {@code ark:}, with hyphens, in upper case.
     *
     * @throws IllegalArgumentException saying what is wrong, also when only the check character is
     */
    public static Ark parse(String text) {
        Matcher matcher = ARK.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + shorten(text) + "' is not an ARK (ark:/99999/ and nine characters)");
        }
        return new Ark(normalize(matcher.group(1)), normalize(matcher.group(2)));
    }

    /** The ARK of a name under this authority, in any spelling of the name; empty when it cannot be one. */
    public static Optional<Ark> ofName(String naan, String name) {
        String plain = normalize(name);
        if (!NAME.matcher(plain).matches()
                || NoidCheck.of(naan, plain.substring(0, STEM_LENGTH)) != plain.charAt(STEM_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(new Ark(naan, plain));
    }

    /**
     * The ARK that stands for a number, another one for each: for those who need many distinct names from a seed. Not
     * for real items, whose names are random.
     *
     * @param number from 0 to 29^8 - 1
     */
    public static Ark ofNumber(String naan, long number) {
        StringBuilder stem = new StringBuilder(STEM_LENGTH);
        long rest = number;
        for (int i = 0; i < STEM_LENGTH; i++) {
            stem.append(NoidCheck.BETANUMERIC.charAt((int) (rest % NoidCheck.BETANUMERIC.length())));
            rest /= NoidCheck.BETANUMERIC.length();
        }
        if (rest != 0 || number < 0) {
            throw new IllegalArgumentException(number + " is too great for the name of an ARK");
        }
        return ofStem(naan, stem.toString());
    }

    static Ark ofStem(String naan, String stem) {
        return new Ark(naan, stem + NoidCheck.of(naan, stem));
    }

    private static String normalize(String text) {
        return text.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public int compareTo(Ark other) {
        return toString().compareTo(other.toString());
    }

    /** The canonical spelling, {@code ark:/99999/…}. */
    @Override
    public String toString() {
        return "ark:/" + naan + "/" + name;
    }
}
