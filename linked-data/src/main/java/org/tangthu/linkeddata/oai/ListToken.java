package org.tangthu.linkeddata.oai;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.SetSpec;

/**
 * Where a list goes on (section 3.5): all that is needed for that, so that the server remembers nothing and a token holds
 * for ever. It ends at the sequence at which the feed stood when the list began; what changed since stands behind it.
 *
 * @param range what is left of the list
 * @param cursor how many records came before
 * @param total how many records the whole list has
 */
record ListToken(String prefix, FeedRange range, long cursor, long total) {
    private static final String BETWEEN = " ";
    private static final int PARTS = 7;
    private static final int CHECK_LENGTH = 16;
    private static final int LONGEST = 2_000;

    ListToken {
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(range);
    }

    /** @param repository whose token it is: one of another repository, or one that was changed, is not taken */
    String write(String repository) {
        String said = String.join(
                BETWEEN,
                prefix,
                range.set().map(SetSpec::value).orElse(""),
                Long.toString(range.after()),
                Long.toString(range.last()),
                Long.toString(cursor),
                Long.toString(total));
        return encoded(said + BETWEEN + check(repository, said));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws OaiError badResumptionToken if it is none of this repository, or not whole */
    static ListToken read(String repository, String token) {
        try {
            if (token.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = text.split(BETWEEN, -1);
            String said = text.substring(0, Math.max(0, text.lastIndexOf(BETWEEN)));
            if (parts.length != PARTS
                    || !parts[PARTS - 1].equals(check(repository, said))
                    || !encoded(text).equals(token)) {
                throw new IllegalArgumentException("not ours");
            }
            Optional<SetSpec> set =
                    Optional.of(parts[1]).filter(name -> !name.isEmpty()).map(SetSpec::new);
            FeedRange range = new FeedRange(set, Long.parseLong(parts[2]), Long.parseLong(parts[3]));
            return new ListToken(parts[0], range, Long.parseLong(parts[4]), Long.parseLong(parts[5]));
        } catch (IllegalArgumentException e) {
            throw new OaiError(
                    OaiCode.BAD_RESUMPTION_TOKEN,
                    "This resumption token was not given by this repository, or is not whole; begin the list anew");
        }
    }

    /** Holds mistakes off, not attacks: whoever makes up a token gets no more than by a first request. */
    private static String check(String repository, String said) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((repository + BETWEEN + said).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHECK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
