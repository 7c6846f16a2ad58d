package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tdb2RdfStoreTest extends RdfStoreContract {
    @TempDir
    Path folder;

    @Override
    RdfStore open() {
        return new Tdb2RdfStore(folder.resolve("tdb2"));
    }

    @Test
    void aFolderThatIsAFileIsRefusedByName() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new Tdb2RdfStore(file))
                .isInstanceOf(RdfStoreException.class)
                .hasMessageContaining(file.toString());
    }
}
