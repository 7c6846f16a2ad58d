package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tdb2RdfStoreTest extends RdfStoreContract {
    /** Its checksum is wrong. */
    static final byte[] NO_ENTRY = new byte[16];

    @TempDir
    Path folder;

    @Override
    RdfStore open() {
        return new Tdb2RdfStore(folder.resolve("tdb2"));
    }

    private Path file(String name) {
        return folder.resolve("tdb2/Data-0001").resolve(name);
    }

    private static String reason(ThrowingCallable opening) {
        return catchThrowableOfType(RdfStoreException.class, opening).getMessage();
    }

    @Test
    void aDeathInTheMiddleOfAnEntryOfTheJournalLosesNothingThatWasWritten() throws IOException {
        store.replace(Map.of(A, graph("<s> <p> <o> .")));
        store.close();
        byte[] header = {0, 0, 0, 24, 5, 66, 0, 47, 0, 0, 0, 1, 0, 0, 0, 14};
        Files.write(file("journal.jrnl"), header);

        try (RdfStore again = open()) {
            assertThat(again.graph(A).size()).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeOpenedTellsTheSameReasonEachTimeAndIsOpenedOnceItIsWell() throws IOException {
        store.close();
        Files.write(file("journal.jrnl"), NO_ENTRY);
        String first = reason(this::open);
        assertThat(first).contains("Checksum error");
        assertThat(reason(this::open)).isEqualTo(first);

        Files.write(file("journal.jrnl"), new byte[0]);
        try (RdfStore again = open()) {
            assertThat(again.isEmpty()).isTrue();
        }
    }

    private boolean found(String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void whatWasRemovedIsInNoFileOfACompactedStore() throws IOException {
        store.replace(Map.of(A, graph("<s> <p> 'CANARYBIRD' .")));
        store.replace(Map.of(A, Graph.emptyGraph));
        assertThat(found("CANARYBIRD"))
                .as("TDB2 itself keeps what it once was told")
                .isTrue();
        store.expunge();

        assertThat(found("CANARYBIRD")).isFalse();
    }

    @Test
    void aFolderThatIsAFileIsRefusedByName() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new Tdb2RdfStore(file))
                .isInstanceOf(RdfStoreException.class)
                .hasMessageContaining(file.toString());
    }
}
