package org.tangthu.portal.connect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a target knows this repository by. No text of it shows it. Immutable. */
public final class Secret {
    /** As Standard Webhooks writes keys that are no text. */
    private static final String ENCODED = "whsec_";

    private final String text;

    /** @throws IllegalArgumentException if it is no line of visible ASCII characters, or claims to be Base64 and is not */
    public Secret(String text) {
        if (!text.matches("[!-~]+")) {
            throw new IllegalArgumentException("one line of visible ASCII characters");
        }
        this.text = text;
        key();
    }

    String text() {
        return text;
    }

    /** For signatures: the bytes behind {@code whsec_}, else those of the text itself. */
    byte[] key() {
        return text.startsWith(ENCODED)
                ? Base64.getDecoder().decode(text.substring(ENCODED.length()))
                : text.getBytes(StandardCharsets.US_ASCII);
    }

    /** How many bytes {@link #key} has. */
    public int bytes() {
        return key().length;
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
