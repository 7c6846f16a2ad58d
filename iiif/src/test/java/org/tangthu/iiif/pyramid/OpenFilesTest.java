package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.error.BrokenImageException;

class OpenFilesTest {
    @TempDir
    Path folder;

    private final List<Path> damaged = new ArrayList<>();
    private final OpenFiles files = new OpenFiles(3, damaged::add);

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void aPartIsReadFromItsPlace() throws IOException {
        assertThat(read(file("a", "0123456789"), 3, 4)).isEqualTo("3456");
    }

    @Test
    void aPartBeyondTheEndIsAnErrorThatIsTold() throws IOException {
        Path file = file("a", "0123456789");
        assertThatThrownBy(() -> read(file, 8, 4)).isInstanceOf(BrokenImageException.class);
        assertThat(damaged).containsExactly(file);
    }

    @Test
    void afterARemovalIsToldTheFileIsGone() throws IOException {
        Path file = file("a", "0123456789");
        read(file, 0, 4);
        Files.delete(file);
        files.forget(file);

        assertThatThrownBy(() -> read(file, 0, 4)).isInstanceOf(NoSuchFileException.class);
        assertThat(files.count()).isZero();
    }

    @Test
    void whoIsInterruptedDoesNotDisturbTheOthers() throws IOException {
        Path file = file("a", "0123456789");
        read(file, 0, 4);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> read(file, 0, 4)).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(read(file, 3, 4)).isEqualTo("3456");
    }

    @Test
    void manyFilesReadAtOnceGiveTheirBytesAndFewStayOpen() throws Exception {
        Path[] all = new Path[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = file("f" + i, "content of file %02d".formatted(i));
        }
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            var reading = IntStream.range(0, 2_000)
                    .<Callable<String>>mapToObj(i -> () -> read(all[i * 7 % 20], 16, 2))
                    .toList();
            var answers = readers.invokeAll(reading);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo("%02d".formatted(i * 7 % 20));
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(files.count()).isLessThanOrEqualTo(3 + 4);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String read(Path file, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        files.read(file, offset, buffer);
        return new String(buffer.array(), StandardCharsets.US_ASCII);
    }
}
