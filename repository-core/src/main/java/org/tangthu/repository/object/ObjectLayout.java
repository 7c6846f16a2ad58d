package org.tangthu.repository.object;

import io.ocfl.core.extension.storage.layout.HashedNTupleLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where an object lies under the OCFL root (layout 0004 with its defaults), and the names inside of it. */
final class ObjectLayout {
    static final HashedNTupleLayoutConfig CONFIG = new HashedNTupleLayoutConfig();
    static final String INVENTORY = "inventory.json";
    static final String SIDECAR = "inventory.json.sha512";
    private static final int SHA512_HEX = 128;

    private final Path root;
    private final HashedNTupleLayoutExtension extension = new HashedNTupleLayoutExtension();

    ObjectLayout(Path root) {
        this.root = root;
        extension.init(CONFIG);
    }

    Path folder(String objectId) {
        return root.resolve(extension.mapObjectId(objectId));
    }

    /** The digest that the sidecar in a folder states; empty if there is no whole sidecar. */
    static Optional<String> statedDigest(Path folder) throws IOException {
        try {
            String text = Files.readString(folder.resolve(SIDECAR), StandardCharsets.US_ASCII);
            return text.length() > SHA512_HEX ? Optional.of(text.substring(0, SHA512_HEX)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
