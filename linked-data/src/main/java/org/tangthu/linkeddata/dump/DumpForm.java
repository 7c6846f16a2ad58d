package org.tangthu.linkeddata.dump;

import java.util.Arrays;
import java.util.Optional;

/** The forms of a dump, each packed by gzip (RFC 1952). */
public enum DumpForm {
    /** Every statement with the graph that holds it, which is what the SPARQL endpoint has. */
    N_QUADS("nq", "application/n-quads"),
    /** The statements without their graphs. */
    TURTLE("ttl", "text/turtle"),
    /** A line for each graph, which is a JSON-LD document of its own and needs no context from elsewhere. */
    JSON_LINES("jsonl", "application/x-ndjson"),
    /** A row for each item (RFC 4180, UTF-8 with a byte order mark). */
    CSV("csv", "text/csv");

    /** Media type of what the files are packed by. */
    public static final String COMPRESSION = "application/gzip";

    private static final String PACKED = ".gz";

    private final String extension;
    private final String mediaType;

    DumpForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** With the dot, and that of the packing. */
    public String extension() {
        return "." + extension + PACKED;
    }

    /** Of the unpacked data. */
    public String mediaType() {
        return mediaType;
    }

    /** The form of a file, by the end of its name. */
    public static Optional<DumpForm> ofFile(String file) {
        return Arrays.stream(values())
                .filter(form -> file.endsWith(form.extension()))
                .findFirst();
    }
}
