package org.tangthu.repository.deposit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.tangthu.repository.json.DepositForm;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.problem.Problems;

/**
 * A deposit on disk: {@code form.json} as it came, {@code state.json}, and what was sent under the number of its place in
 * the form, so that no name of a depositor's becomes a name of ours.
 */
final class DepositFolder {
    private static final int BUFFER = 1 << 16;
    private static final String FORM = "form.json";
    private static final String STATE = "state.json";

    private final Path folder;
    private final Disk disk;

    DepositFolder(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    static List<Path> all(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    void create(byte[] form, DepositRecord record) throws IOException {
        Files.createDirectories(folder);
        replace(FORM, form);
        write(record);
        disk.syncFolder(folder.getParent());
    }

    void write(DepositRecord record) throws IOException {
        replace(STATE, DepositRecordJson.bytes(record));
    }

    DepositRecord record() throws IOException {
        return DepositRecordJson.read(Files.readAllBytes(folder.resolve(STATE)));
    }

    byte[] formBytes() throws IOException {
        return Files.readAllBytes(folder.resolve(FORM));
    }

    DepositForm form() throws IOException {
        Problems problems = new Problems().in(FORM);
        return DepositForm.read(formBytes(), problems)
                .orElseThrow(() -> new IOException("damaged: " + problems.all().get(0)));
    }

    Path upload(int place) {
        return folder.resolve(Integer.toString(place));
    }

    long received(int place) throws IOException {
        return Files.exists(upload(place)) ? Files.size(upload(place)) : 0;
    }

    /**
     * Appends what comes from a stream, up to a length; offset 0 begins anew. What came is synced, also when the stream
     * ends early or fails.
     *
     * @return the bytes that the file has now
     */
    long append(int place, long offset, long length, InputStream in) throws IOException {
        boolean isNew = !Files.exists(upload(place));
        try (FileChannel channel =
                FileChannel.open(upload(place), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (isNew) {
                disk.syncFolder(folder);
            }
            channel.truncate(offset);
            channel.position(offset);
            try {
                copy(in, channel, length);
            } finally {
                channel.force(true);
            }
            return channel.position();
        }
    }

    private static void copy(InputStream in, FileChannel channel, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            left -= read;
        }
    }

    /** Forgets what was sent of a file after its first bytes. */
    void truncate(int place, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(upload(place), StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    /** Forgets what was sent of a file. */
    void discard(int place) throws IOException {
        Files.deleteIfExists(upload(place));
    }

    void delete() throws IOException {
        Folders.delete(folder);
        disk.syncFolder(folder.getParent());
    }

    /** Whether words stand in what was sent of a file, as far as a description may reach. */
    boolean holds(int place, String words) throws IOException {
        if (!Files.exists(upload(place))) {
            return false;
        }
        try (InputStream in = Files.newInputStream(upload(place))) {
            byte[] bytes = in.readNBytes(Descriptions.MAX_BYTES);
            return new String(bytes, StandardCharsets.UTF_8).contains(words);
        }
    }

    private void replace(String name, byte[] bytes) throws IOException {
        Path draft = folder.resolve(name + ".new");
        Files.write(draft, bytes);
        disk.syncFile(draft);
        disk.move(draft, folder.resolve(name));
        disk.syncFolder(folder);
    }
}
