package org.tangthu.portal.api.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.deposit.Expected;
import org.tangthu.repository.json.EntityJson;

/** The ETag of an entity is the number of its head version. */
final class Versions {
    private static final Pattern IF_MATCH = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    static EntityTag tag(CatalogueEntry entry) {
        return new EntityTag(Integer.toString(entry.version()));
    }

    /** That of an entity of which a part is kept back: it changes with that part, and no change can be made from it. */
    static EntityTag tagOfPart(CatalogueEntry shown) {
        int content = Arrays.hashCode(EntityJson.bytes(shown.entity()));
        return new EntityTag(shown.version() + "-" + Integer.toHexString(content));
    }

    /**
     * The version that a change was made from.
     *
     * @param ifMatch the request header, or null
     * @throws Refusal if it is missing (428, RFC 6585) or names no version
     */
    static int required(String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(428, "A change needs If-Match with the ETag of the version it was made from");
        }
        return number(ifMatch);
    }

    /** What a deposit is for. @param ifMatch the request header; null for a new entity */
    static Expected expected(String ifMatch) {
        if (ifMatch == null) {
            return new Expected.Absent();
        }
        return ifMatch.strip().equals("*") ? new Expected.Any() : new Expected.Exactly(number(ifMatch));
    }

    private static int number(String ifMatch) {
        Matcher matcher = IF_MATCH.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Refusal.badRequest("If-Match is one ETag as it was given, such as \"3\"");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
