package org.tangthu.linkeddata.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.version.ItemVersion;

/**
 * Where the versions of an item's description stand (RFC 7089): {@code /data/{id}} is the original and its own TimeGate,
 * {@code /versions/{id}} the list of versions, {@code /versions/{id}/{n}} one of them. Pure and thread-safe.
 */
public final class TimeMap {
    /** Media type of {@link #text}. */
    public static final String TYPE = "application/link-format";

    /** Of RFC 1123 in English and GMT, with two digits for each day. */
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Addresses addresses;

    public TimeMap(Addresses addresses) {
        this.addresses = addresses;
    }

    /** As headers write instants. */
    public static String datetime(Instant instant) {
        return DATETIME.format(instant);
    }

    /** Address of the list of an item's versions. */
    public String address(Ark ark) {
        return addresses.at("/versions/" + ark.name());
    }

    /** Address of a version. */
    public String address(Ark ark, int version) {
        return address(ark) + "/" + version;
    }

    /** The links that every answer about versions of an item carries. */
    public List<String> links(Ark ark) {
        return List.of(
                "<" + addresses.data(ark) + ">; rel=\"original timegate\"",
                "<" + address(ark) + ">; rel=\"timemap\"; type=\"" + TYPE + "\"");
    }

    /** The list in link format (RFC 6690). @param versions oldest first */
    public String text(Ark ark, List<ItemVersion> versions) {
        List<String> lines = new ArrayList<>();
        lines.add("<" + addresses.data(ark) + ">; rel=\"original timegate\"");
        String self = "<" + address(ark) + ">; rel=\"self\"; type=\"" + TYPE + "\"";
        lines.add(
                versions.isEmpty()
                        ? self
                        : self + "; from=\"" + datetime(versions.get(0).at()) + "\"; until=\""
                                + datetime(versions.get(versions.size() - 1).at()) + "\"");
        for (int at = 0; at < versions.size(); at++) {
            ItemVersion version = versions.get(at);
            lines.add("<" + address(ark, version.number()) + ">; rel=\"" + rel(at, versions.size()) + "\"; datetime=\""
                    + datetime(version.at()) + "\"");
        }
        return String.join(",\n", lines) + "\n";
    }

    private static String rel(int at, int size) {
        String first = at == 0 ? "first " : "";
        String last = at == size - 1 ? "last " : "";
        return first + last + "memento";
    }
}
