package org.tangthu.repository.ingest;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.EntityKind;

/**
 * What somebody hands in: the description of one entity and the files of its pages. Nothing of it was checked.
 *
 * @param name what people call it, such as the folder's path
 * @param description {@code item.yaml} or its like
 * @param files everything that lies beside it, by name
 */
public record Deposit(String name, EntityKind kind, File description, Map<String, File> files) {
    public Deposit {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(description);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** @param files in the order in which they are to be looked at */
    public static Deposit of(String name, EntityKind kind, File description, List<File> files) {
        Map<String, File> byName = new LinkedHashMap<>();
        files.forEach(file -> byName.putIfAbsent(file.name(), file));
        return new Deposit(name, kind, description, byName);
    }

    /**
     * A file of a deposit.
     *
     * @param name as the depositor calls it, NFC, so that it is found whichever way a file system spells it
     * @param path where its bytes lie, to be read only
     * @param sha512 as declared by the depositor
     */
    public record File(String name, Path path, Optional<String> sha512) {
        public File {
            name = Normalizer.normalize(name, Form.NFC);
            Objects.requireNonNull(path);
            Objects.requireNonNull(sha512);
        }

        /** A file under its own name, of which nothing is declared. */
        public static File of(Path path) {
            return new File(path.getFileName().toString(), path, Optional.empty());
        }
    }
}
