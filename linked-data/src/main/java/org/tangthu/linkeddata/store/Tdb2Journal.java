package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.sys.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The write-ahead journal of a TDB2 database. TDB2 refuses to open a database whose process was killed in the middle of
 * an entry. Such an entry stands before the one that commits, and its transaction never took place.
 */
final class Tdb2Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Tdb2Journal.class);

    /** Length of the data, checksum, type, component: four bytes each. */
    private static final int HEADER = 16;

    private Tdb2Journal() {}

    /** Cuts off an entry that reaches beyond the end of the file. What is whole, sound or not, stays for TDB2 to judge. */
    static void mend(Path database) throws IOException {
        Path file = database.resolve(Names.journalFile);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel journal = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long whole = whole(journal);
            if (whole < journal.size()) {
                LOG.info("{} ends with half an entry, which is cut off", file);
                journal.truncate(whole);
                journal.force(true);
            }
        }
    }

    /** Where the last whole entry ends. */
    private static long whole(FileChannel journal) throws IOException {
        long whole = 0;
        long next = next(journal, 0);
        while (next > whole && next <= journal.size()) {
            whole = next;
            next = next(journal, whole);
        }
        return whole;
    }

    /** Where the entry at a position ends, or should; beyond the end of the file if not even its header is whole. */
    private static long next(FileChannel journal, long position) throws IOException {
        if (position + HEADER > journal.size()) {
            return position + HEADER;
        }
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        journal.read(length, position);
        return position + HEADER + Math.max(0, length.getInt(0));
    }
}
