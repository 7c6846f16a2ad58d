package org.tangthu.linkeddata.dump;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.linkeddata.publish.DatasetName;

/**
 * A dump that is whole.
 *
 * @param at the instant of the snapshot, in whole seconds
 * @param sequence of the journal, up to which at least the snapshot has everything
 * @param triples in the snapshot, those of the vocabulary included
 */
public record Dump(Instant at, long sequence, long triples, List<DumpFile> files) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAMES = Pattern.compile("\\d{8}T\\d{6}Z");

    public Dump {
        Objects.requireNonNull(at);
        files = List.copyOf(files);
    }

    /** Stands in addresses and names the folder; later dumps have greater names. */
    public String name() {
        return name(at);
    }

    /** The file of this name. */
    public Optional<DumpFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** Those of a dataset, in the order of their forms. */
    public List<DumpFile> of(DatasetName dataset) {
        return files.stream().filter(file -> file.dataset().equals(dataset)).toList();
    }

    /** Packed, in bytes. */
    public long size() {
        return files.stream().mapToLong(DumpFile::size).sum();
    }

    static String name(Instant at) {
        return NAME.format(at);
    }

    static boolean isName(String name) {
        return NAMES.matcher(name).matches();
    }
}
