package org.tangthu.linkeddata.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.graph.Node;

/**
 * Counts how many different nodes it was given, in bounded memory: 64-bit hashes are sorted in an array, which goes to a
 * temporary file whenever it is full of different ones. Among ten million nodes two share a hash once in 370,000 counts.
 * For one thread.
 */
final class DistinctCounter implements AutoCloseable {
    private static final int FIRST_CAPACITY = 1 << 12;

    private final int most;
    private final List<Path> runs = new ArrayList<>();
    private long[] hashes = new long[FIRST_CAPACITY];
    private int size;

    /** @param most how many hashes of 8 bytes are held in memory */
    DistinctCounter(int most) {
        this.most = Math.max(most, FIRST_CAPACITY);
    }

    void add(Node node) {
        if (size == hashes.length) {
            makeRoom();
        }
        hashes[size++] = hash(node);
    }

    /** How many different ones were added. */
    long count() {
        sort();
        if (runs.isEmpty()) {
            return size;
        }
        spill();
        return merge();
    }

    private void makeRoom() {
        sort();
        if (size <= hashes.length / 2) {
            return;
        }
        if (hashes.length < most) {
            hashes = Arrays.copyOf(hashes, Math.min(most, 2 * hashes.length));
        } else {
            spill();
        }
    }

    /** Each once. */
    private void sort() {
        Arrays.sort(hashes, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (kept == 0 || hashes[at] != hashes[kept - 1]) {
                hashes[kept++] = hashes[at];
            }
        }
        size = kept;
    }

    private void spill() {
        try {
            Path run = Files.createTempFile("tangthu-count", ".run");
            runs.add(run);
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
                for (int at = 0; at < size; at++) {
                    out.writeLong(hashes[at]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What was counted cannot be put on the disk: " + e.getMessage(), e);
        }
        size = 0;
    }

    private long merge() {
        PriorityQueue<Run> open = new PriorityQueue<>();
        try {
            for (Path path : runs) {
                Run.open(path, open);
            }
            long count = 0;
            long last = 0;
            while (!open.isEmpty()) {
                Run least = open.remove();
                if (count == 0 || least.hash != last) {
                    count++;
                    last = least.hash;
                }
                least.advance(open);
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("What was counted cannot be read again: " + e.getMessage(), e);
        } finally {
            open.forEach(Run::close);
        }
    }

    /** FNV-1a over what makes the node, then mixed, so that near texts lie far apart. */
    static long hash(Node node) {
        long hash = 0xcbf29ce484222325L;
        if (node.isURI()) {
            hash = mix(hash, 'u', node.getURI());
        } else if (node.isLiteral()) {
            hash = mix(hash, 'l', node.getLiteralLexicalForm());
            hash = mix(hash, '@', node.getLiteralLanguage());
            hash = mix(hash, '^', node.getLiteralDatatypeURI());
        } else {
            hash = mix(hash, 'b', node.toString());
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }

    private static long mix(long hash, char kind, String text) {
        long mixed = (hash ^ kind) * 0x100000001b3L;
        for (int at = 0; at < text.length(); at++) {
            mixed = (mixed ^ text.charAt(at)) * 0x100000001b3L;
        }
        return mixed;
    }

    /** Removes what it put on the disk. */
    @Override
    public void close() {
        try {
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of sorted hashes that is being read. */
    private static final class Run implements Comparable<Run> {
        private final DataInputStream in;
        private long hash;

        private Run(DataInputStream in) {
            this.in = in;
        }

        static void open(Path path, PriorityQueue<Run> open) throws IOException {
            new Run(new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))).advance(open);
        }

        /** Joins the others again, as long as there is more. */
        void advance(PriorityQueue<Run> others) throws IOException {
            try {
                hash = in.readLong();
                others.add(this);
            } catch (EOFException e) {
                close();
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int compareTo(Run other) {
            return Long.compare(hash, other.hash);
        }
    }
}
