package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tdb2JournalTest {
    @TempDir
    Path database;

    private Path file() {
        return database.resolve("journal.jrnl");
    }

    /** A change of 24 bytes, another of 16, and the commit, as TDB2 writes them: its sizes are 40, 32 and 16. */
    private byte[] transaction() throws IOException {
        Journal journal = Journal.create(Location.create(database));
        journal.write(JournalEntryType.REDO, ComponentId.allocLocal(1), ByteBuffer.allocate(24));
        journal.write(JournalEntryType.REDO, ComponentId.allocLocal(2), ByteBuffer.allocate(16));
        journal.write(JournalEntryType.COMMIT, ComponentId.allocLocal(3), null);
        journal.close();
        return Files.readAllBytes(file());
    }

    @Test
    void whereverTheProcessDiedTheWholeEntriesStay() throws IOException {
        byte[] all = transaction();
        assertThat(all).hasSize(88);
        for (int written = 0; written <= all.length; written++) {
            Files.write(file(), Arrays.copyOf(all, written));
            Tdb2Journal.mend(database);
            int whole = written < 40 ? 0 : written < 72 ? 40 : written < 88 ? 72 : 88;
            assertThat(file()).as("after %d bytes", written).hasBinaryContent(Arrays.copyOf(all, whole));
        }
    }

    @Test
    void whatIsWrongInAWholeEntryIsNotTouched() throws IOException {
        byte[] all = transaction();
        all[30] ^= 1;
        Files.write(file(), all);
        Tdb2Journal.mend(database);

        assertThat(file()).hasBinaryContent(all);
    }

    @Test
    void aDatabaseNeedNotHaveOne() throws IOException {
        Tdb2Journal.mend(database);
        assertThat(file()).doesNotExist();
    }
}
