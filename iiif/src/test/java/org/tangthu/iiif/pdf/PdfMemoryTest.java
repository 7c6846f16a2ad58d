package org.tangthu.iiif.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.pdf.StoredPictures.Picture;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;

/** A long book is written without being held. */
class PdfMemoryTest {
    private static final int PAGES = 300;
    private static final int PICTURE_BYTES = 1 << 20;
    private static final int WORDS = 400;

    /** All pictures together take ten times as much. */
    private static final long MOST_GROWTH = 32L << 20;

    private final byte[] bytes = new byte[PICTURE_BYTES];

    @Test
    void threeHundredPagesTakeLittleMoreMemoryThanThirty(@TempDir Path folder) throws Exception {
        new Random(1).nextBytes(bytes);
        MemoryCatalogue catalogue = new MemoryCatalogue();
        catalogue.put(SampleEntities.library());
        catalogue.put(SampleEntities.item(1), SampleEntities.pages(PAGES));
        Book book = TestBooks.of(catalogue, SampleEntities.item(1), LocalDate.of(2026, 3, 1));
        long[] used = new long[PAGES];
        Path file = folder.resolve("book.pdf");

        boolean complete = PdfWriter.write(
                book,
                new PdfWriter.Pages() {
                    @Override
                    public void before(int pages) {
                        if (pages == PAGES / 10 || pages == PAGES - 1) {
                            used[pages] = used();
                        }
                    }

                    @Override
                    public Optional<Picture> picture(Page page) {
                        return Optional.of(new Picture(1400, 2048, true, bytes));
                    }

                    @Override
                    public Optional<PageText> text(Page page) {
                        return Optional.of(words());
                    }
                },
                file,
                folder);

        assertThat(complete).isTrue();
        assertThat(Files.size(file)).isGreaterThan((long) PAGES * PICTURE_BYTES);
        assertThat(used[PAGES - 1] - used[PAGES / 10]).isLessThan(MOST_GROWTH);
        try (var left = Files.list(folder)) {
            assertThat(left).as("the temporary file is gone").containsExactly(file);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static PageText words() {
        List<PageText.Word> words = IntStream.range(0, WORDS)
                .mapToObj(i -> new PageText.Word(
                        "chữ" + i,
                        new Box(i * 4, 100, 3, 50),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()))
                .toList();
        PageText.Line line = new PageText.Line(new Box(0, 100, 1600, 50), Optional.empty(), words);
        return new PageText(
                2000,
                3000,
                Optional.empty(),
                List.of(new PageText.Block(
                        Box.NONE, Optional.empty(), PageText.Direction.LEFT_TO_RIGHT, List.of(line))));
    }
}
