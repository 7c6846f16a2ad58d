package org.tangthu.portal.pages.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.tangthu.portal.frame.Answer.Link;

/** The HTML of a page, packed, with what goes along in the head of its answer. Immutable. */
public final class WrittenPage {
    /** What it takes in memory beside its bytes, about. */
    private static final int AROUND = 1_024;

    private final byte[] gzip;
    private final String tag;
    private final List<Link> links;

    private WrittenPage(byte[] gzip, String tag, List<Link> links) {
        this.gzip = gzip;
        this.tag = tag;
        this.links = List.copyOf(links);
    }

    /** @param tag changes whenever the page may have changed; empty if that is told by the page itself alone */
    public static WrittenPage of(String html, Optional<String> tag, List<Link> links) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(html.length() / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A page cannot be written to memory", e);
        }
        byte[] gzip = packed.toByteArray();
        return new WrittenPage(gzip, tag.orElseGet(() -> checksum(gzip)), links);
    }

    /** With CRC-32 and length of the content the packed form ends (RFC 1952, section 2.3.1). */
    private static String checksum(byte[] gzip) {
        int trailer = 2 * Integer.BYTES;
        return HexFormat.of().formatHex(gzip, gzip.length - trailer, gzip.length);
    }

    /** In UTF-8 and gzip; not to be changed. */
    public byte[] packed() {
        return gzip;
    }

    /** In UTF-8. */
    public byte[] unpacked() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A page cannot be read from memory", e);
        }
    }

    /** Of an entity tag the part that is the page's own. */
    public String tag() {
        return tag;
    }

    public List<Link> links() {
        return links;
    }

    int bytes() {
        return gzip.length + AROUND;
    }
}
