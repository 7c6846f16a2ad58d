package org.tangthu.iiif.state;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.tangthu.iiif.error.InvalidRequestException;

/**
 * The content-state-encoding of section 6: {@code encodeURIComponent}, then base64url without padding. It is a mere form
 * for addresses; what it carries is not looked at.
 */
public final class ContentStateCode {
    private static final String PLAIN = "-_.!~*'()";
    private static final String HEX = "0123456789ABCDEF";

    private ContentStateCode() {}

    /** @throws IllegalArgumentException if the text holds half a surrogate pair, as {@code encodeURIComponent} does */
    public static String encode(String text) {
        StringBuilder escaped = new StringBuilder(text.length() * 2);
        for (byte octet : utf8(text)) {
            char ascii = (char) (octet & 0xff);
            if (isPlain(ascii)) {
                escaped.append(ascii);
            } else {
                escaped.append('%').append(HEX.charAt(ascii >> 4)).append(HEX.charAt(ascii & 0xf));
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(escaped.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The text that was encoded. Padding may be there or not.
     *
     * @throws InvalidRequestException if it is not such a code
     */
    public static String decode(String code) {
        try {
            return unescaped(Base64.getUrlDecoder().decode(code));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new InvalidRequestException(
                    "The content state is not encoded as section 6 of the Content State API asks", e);
        }
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] octets = new byte[bytes.remaining()];
            bytes.get(octets);
            return octets;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text holds half a surrogate pair", e);
        }
    }

    private static boolean isPlain(char ascii) {
        return ascii >= 'a' && ascii <= 'z'
                || ascii >= 'A' && ascii <= 'Z'
                || ascii >= '0' && ascii <= '9'
                || PLAIN.indexOf(ascii) >= 0;
    }

    private static String unescaped(byte[] escaped) throws CharacterCodingException {
        ByteBuffer octets = ByteBuffer.allocate(escaped.length);
        for (int i = 0; i < escaped.length; i++) {
            if (escaped[i] == '%') {
                octets.put((byte) (digit(escaped, i + 1) << 4 | digit(escaped, i + 2)));
                i += 2;
            } else {
                octets.put(escaped[i]);
            }
        }
        return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
    }

    private static int digit(byte[] escaped, int at) {
        int digit = at < escaped.length ? Character.digit(escaped[at], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("Not two hexadecimal digits after a percent sign");
        }
        return digit;
    }
}
