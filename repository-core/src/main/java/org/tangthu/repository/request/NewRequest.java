package org.tangthu.repository.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reader hands in. Texts are made plain on entry; they are bounded, and what is longer is refused.
 *
 * @param item the ARK it is about
 * @param library that holds the item
 * @param page permanent name of the page it is about
 * @param text the reader's words, up to {@value #LONGEST_TEXT} characters; may be empty for a digitization
 * @param contact where an answer may be sent, up to {@value #LONGEST_CONTACT} characters; erased when the request is closed
 * @param language of the page on which it was written
 */
public record NewRequest(
        RequestKind kind,
        String item,
        String library,
        Optional<String> page,
        String text,
        Optional<String> contact,
        String language) {
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_CONTACT = 200;
    private static final int MOST_RAW = 4;

    /** @throws IllegalArgumentException if a text is too long */
    public NewRequest {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(item);
        Objects.requireNonNull(library);
        Objects.requireNonNull(page);
        Objects.requireNonNull(language);
        text = bounded(text, LONGEST_TEXT, "the text");
        contact = contact.map(given -> PlainText.line(bounded(given, LONGEST_CONTACT, "the contact")))
                .filter(given -> !given.isEmpty());
    }

    /** Looked at raw first, so that a huge text is not worked through. */
    private static String bounded(String given, int longest, String what) {
        String plain = given.length() > longest * MOST_RAW ? given : PlainText.of(given);
        if (plain.length() > longest) {
            throw new IllegalArgumentException(what + " has more than " + longest + " characters");
        }
        return plain;
    }

    /**
     * What those have in common that say the same of the same. Empty where somebody waits for an answer: each of these
     * gets one.
     */
    public Optional<String> likeness() {
        return contact.isPresent()
                ? Optional.empty()
                : Optional.of(digest(String.join("\n", kind.code(), item, page.orElse(""), PlainText.folded(text))));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
