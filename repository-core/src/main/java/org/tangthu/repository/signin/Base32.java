package org.tangthu.repository.signin;

import java.util.Locale;

/** The alphabet in which authenticators take a secret (RFC 4648, section 6), without padding. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five, so that nothing is to be padded */
    static String of(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("Without padding a multiple of five bytes is written");
        }
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte value : bytes) {
            buffer = (buffer << 8 | value & 0xff) & 0xfff;
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if it is not what {@link #of} writes; small letters do */
    static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length() * BITS / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("Base32 has the letters A to Z and the digits 2 to 7");
            }
            buffer = (buffer << BITS | value) & 0xfff;
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        if (text.length() % 8 != 0) {
            throw new IllegalArgumentException("Without padding a multiple of eight characters is read");
        }
        return bytes;
    }
}
