package org.tangthu.repository.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and hash of an entry. Kept outside the database it proves later that all entries up to this one are there and as
 * they were: without it nobody could tell that the end of a chain was cut off.
 */
public record AuditAnchor(long number, String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern IN_TEXT = Pattern.compile("audit head (\\d{1,18}) ([0-9a-f]{64})");

    /** What the first entry names as the one before it. */
    public static final AuditAnchor BEFORE_ALL = new AuditAnchor(0, "0".repeat(64));

    public AuditAnchor {
        if (number < 0 || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("an anchor is a number and 64 hexadecimal digits");
        }
    }

    /** The anchor that a line of a log names, if it names one. */
    public static Optional<AuditAnchor> find(String line) {
        Matcher matcher = IN_TEXT.matcher(line);
        return matcher.find()
                ? Optional.of(new AuditAnchor(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** As {@link #find} finds it again. */
    @Override
    public String toString() {
        return "audit head " + number + " " + hash;
    }
}
