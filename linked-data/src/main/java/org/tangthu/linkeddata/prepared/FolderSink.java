package org.tangthu.linkeddata.prepared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/** Writes files into a folder; each is on disk when its writing returns. */
final class FolderSink implements FileSink {
    private static final int BUFFER = 1 << 16;
    private static final String ZIP = ".zip";

    private final Path folder;
    private final String set;
    private final BooleanSupplier givenUp;
    private final List<PreparedFile> written = new ArrayList<>();

    /** @param set the name that it will have */
    FolderSink(Path folder, String set, BooleanSupplier givenUp) {
        this.folder = folder;
        this.set = set;
        this.givenUp = givenUp;
    }

    @Override
    public PreparedFile write(String name, Content content) throws IOException {
        Path path = folder.resolve(PreparedFile.checked(name));
        written.removeIf(file -> file.name().equals(name));
        Files.deleteIfExists(path);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            SummedStream stored = new SummedStream(Channels.newOutputStream(file), givenUp);
            OutputStream buffered = new BufferedOutputStream(stored, BUFFER);
            boolean packed = !name.endsWith(ZIP);
            Sum sum = packed ? pack(content, buffered) : write(content, buffered);
            buffered.flush();
            file.force(true);
            PreparedFile done = new PreparedFile(name, sum, stored.sum(), packed);
            written.add(done);
            return done;
        }
    }

    @Override
    public String asked(String name) {
        return set + "-" + name;
    }

    private Sum pack(Content content, OutputStream out) throws IOException {
        GZIPOutputStream packer = new GZIPOutputStream(out, BUFFER);
        Sum sum = write(content, packer);
        packer.finish();
        return sum;
    }

    private Sum write(Content content, OutputStream out) throws IOException {
        SummedStream summed = new SummedStream(out, givenUp);
        OutputStream buffered = new BufferedOutputStream(summed, BUFFER);
        content.writeTo(buffered);
        buffered.flush();
        return summed.sum();
    }

    /** What was written so far, in this order. */
    List<PreparedFile> written() {
        return List.copyOf(written);
    }
}
