package org.tangthu.iiif.presentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A finished JSON document, kept compressed only: descriptions of pages are so much alike that a large one takes a
 * thirtieth of its length or less. Who does not read gzip gets it unpacked on the way. Immutable.
 */
public final class Packed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] gzip;

    private Packed(byte[] gzip) {
        this.gzip = gzip;
    }

    /** Writes a tree as JSON. Only its compressed form is ever in memory whole. */
    static Packed of(Map<String, Object> tree) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            JSON.writeValue(out, tree);
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be written to memory", e);
        }
        return new Packed(packed.toByteArray());
    }

    /** Bytes in memory, and of the answer to those who read gzip. */
    public int packedLength() {
        return gzip.length;
    }

    /** Bytes of the document itself. */
    public int length() {
        return trailer().getInt(Integer.BYTES);
    }

    /** The same for equal documents, and hardly ever for others. */
    String checksum() {
        return Integer.toHexString(trailer().getInt(0));
    }

    /** With CRC-32 and length of the document the compressed form ends (RFC 1952, section 2.3.1). */
    private ByteBuffer trailer() {
        return ByteBuffer.wrap(gzip, gzip.length - 2 * Integer.BYTES, 2 * Integer.BYTES)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes the compressed form. */
    public void writePacked(OutputStream out) throws IOException {
        out.write(gzip);
    }

    /** Writes the document itself. */
    public void write(OutputStream out) throws IOException {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip), 1 << 13)) {
            unpacked.transferTo(out);
        }
    }
}
