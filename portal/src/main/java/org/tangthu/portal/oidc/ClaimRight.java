package org.tangthu.portal.oidc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.access.Group;

/**
 * What somebody gets here of whom the provider says something.
 *
 * @param value of the configured claim
 */
public record ClaimRight(String value, Right right) {
    private static final Pattern FORM =
            Pattern.compile("([^=]+)=(?:(administrator)|librarian:([^/:=]+)|group:([^/:=]+)/([^/=]+))");

    /** A right that a claim can give. */
    public sealed interface Right {
        /** The office of an administrator. */
        record Administrator() implements Right {}

        /** The office of a librarian. @param library identifier */
        record Librarian(String library) implements Right {}

        record Member(Group group) implements Right {}
    }

    /**
     * Reads {@code value=administrator}, {@code value=librarian:VN-HD-TVT} or {@code value=group:VN-HD-TVT/name}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static ClaimRight parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no right such as staff=librarian:VN-HD-TVT");
        }
        String value = parts.group(1).strip();
        if (parts.group(2) != null) {
            return new ClaimRight(value, new Right.Administrator());
        }
        return new ClaimRight(
                value,
                parts.group(3) != null
                        ? new Right.Librarian(parts.group(3).strip())
                        : new Right.Member(
                                new Group(parts.group(4).strip(), parts.group(5).strip())));
    }
}
