package org.tangthu.repository.ark;

/** The NOID check character: the sum of position times value over "naan/name", modulo the size of the alphabet. */
final class NoidCheck {
    /** Digits and consonants without l: no words by accident, no 1 read for l. */
    static final String BETANUMERIC = "0123456789bcdfghjkmnpqrstvwxz";

    private NoidCheck() {}

    /** The check character of {@code naan/stem}; characters outside the alphabet count nothing but keep their place. */
    static char of(String naan, String stem) {
        String text = naan + "/" + stem;
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (i + 1) * Math.max(0, BETANUMERIC.indexOf(text.charAt(i)));
        }
        return BETANUMERIC.charAt(sum % BETANUMERIC.length());
    }
}
