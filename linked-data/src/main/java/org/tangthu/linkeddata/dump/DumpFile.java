package org.tangthu.linkeddata.dump;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.linkeddata.publish.DatasetName;

/**
 * A file of a dump: a dataset in one form.
 *
 * @param size in bytes, packed
 * @param sha256 of the packed bytes: 64 hexadecimal digits in lower case
 * @param entries graphs, or rows in CSV
 */
public record DumpFile(DatasetName dataset, DumpForm form, long size, String sha256, long entries) {
    public DumpFile {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(form);
        Objects.requireNonNull(sha256);
    }

    /** The last part of its address. */
    public String name() {
        return name(dataset, form);
    }

    static String name(DatasetName dataset, DumpForm form) {
        return dataset.path().replace('/', '-') + form.extension();
    }

    /** The dataset of a file of this name; empty if no file is called so. */
    static Optional<DatasetName> dataset(String name) {
        return DumpForm.ofFile(name)
                .map(form -> name.substring(0, name.length() - form.extension().length()))
                .flatMap(bare -> DatasetName.parse(bare.replaceFirst("^collection-", "collection/")));
    }
}
