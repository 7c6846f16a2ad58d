package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Format;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Offering;
import org.tangthu.iiif.image.request.Quality;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.image.request.Region;
import org.tangthu.iiif.image.request.Rotation;
import org.tangthu.iiif.image.request.Size;

class AnswerCacheTest {
    private static final int ROOM = 64 * 100;
    private static final Offering OFFERING = Offering.whole(new Dimensions(2000, 3000));
    private static final ImageRequest REQUEST =
            new ImageRequest(new Region.Full(), new Size.Max(false), Rotation.NONE, Quality.DEFAULT, Format.JPG);

    @TempDir
    Path folder;

    private Path pyramid;
    private AnswerCache cache;

    @BeforeEach
    void aPyramid() throws IOException {
        pyramid = folder.resolve("images/s673/s6730jxz9/0123abcd.tif");
        Files.createDirectories(pyramid.getParent());
        Files.createFile(pyramid);
        cache = cache(ROOM);
    }

    private AnswerCache cache(long room) {
        return new AnswerCache(folder.resolve("answers"), room);
    }

    private static ImageRequest.Cut cut(int width) {
        return new ImageRequest.Cut(new Rectangle(0, 0, 2000, 3000), new Dimensions(width, width));
    }

    private void askedFor(int width, byte... answer) {
        cache.keep(pyramid, OFFERING, REQUEST, cut(width), answer);
    }

    private Optional<ImageAnswer.Kept> found(AnswerCache cache, int width) {
        return cache.find(pyramid, OFFERING, REQUEST, cut(width));
    }

    @Test
    void anAnswerIsKeptWhenItIsAskedForAgain() throws IOException {
        askedFor(200, (byte) 1, (byte) 2);
        assertThat(found(cache, 200)).isEmpty();

        askedFor(200, (byte) 1, (byte) 2);
        ImageAnswer.Kept kept = found(cache, 200).orElseThrow();
        assertThat(kept.bytes()).containsExactly(1, 2);
    }

    @Test
    void anotherRequestOrFormOrPyramidIsAnotherAnswer() throws IOException {
        keep(200, 10);

        assertThat(found(cache, 201)).isEmpty();
        ImageRequest grey =
                new ImageRequest(new Region.Full(), new Size.Max(false), Rotation.NONE, Quality.GRAY, Format.JPG);
        ImageRequest turned = new ImageRequest(
                new Region.Full(), new Size.Max(false), new Rotation(true, 0), Quality.DEFAULT, Format.JPG);
        Offering preview = Offering.whole(new Dimensions(200, 300));
        Path other = pyramid.resolveSibling("4567abcd.tif");
        assertThat(cache.find(pyramid, OFFERING, grey, cut(200))).isEmpty();
        assertThat(cache.find(pyramid, OFFERING, turned, cut(200))).isEmpty();
        assertThat(cache.find(pyramid, preview, REQUEST, cut(200))).isEmpty();
        assertThat(cache.find(other, OFFERING, REQUEST, cut(200))).isEmpty();
    }

    private void keep(int width, int length) {
        askedFor(width, new byte[length]);
        askedFor(width, new byte[length]);
    }

    @Test
    void whatWasNotAskedForLongestGoesFirstWhenThereIsNoMoreRoom() throws IOException {
        for (int width = 1; width <= 16; width++) {
            keep(width, ROOM / 16);
        }
        found(cache, 1);
        keep(17, ROOM / 16);

        assertThat(found(cache, 1)).isPresent();
        assertThat(found(cache, 2)).isEmpty();
        assertThat(found(cache, 17)).isPresent();
        try (Stream<Path> files = Files.list(folder.resolve("answers/s6730jxz9"))) {
            assertThat(files).hasSize(16);
        }
    }

    @Test
    void anAnswerThatWouldFillTheRoomIsNotKept() {
        keep(1, ROOM / 2);
        assertThat(found(cache, 1)).isEmpty();
    }

    @Test
    void answersAreThereAfterARestartWithinWhateverRoomThereIsThen() {
        for (int width = 1; width <= 4; width++) {
            keep(width, ROOM / 16);
        }
        AnswerCache later = cache(ROOM);
        assertThat(Stream.of(1, 2, 3, 4).filter(width -> found(later, width).isPresent()))
                .hasSize(4);

        AnswerCache smaller = cache(ROOM / 8);
        assertThat(Stream.of(1, 2, 3, 4).filter(width -> found(smaller, width).isPresent()))
                .hasSize(2);
    }

    @Test
    void nothingOfAnErasedItemStays() {
        keep(1, 10);
        cache.forget("s6730jxz9");

        assertThat(found(cache, 1)).isEmpty();
        assertThat(folder.resolve("answers/s6730jxz9")).doesNotExist();
    }

    @Test
    void anAnswerThatIsReadyAfterItsItemWasErasedIsNotKept() throws IOException {
        Files.delete(pyramid);
        keep(1, 10);

        assertThat(found(cache, 1)).isEmpty();
        assertThat(folder.resolve("answers/s6730jxz9")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNoAnswer() throws IOException {
        Files.createFile(folder.resolve("answers"));
        keep(1, 10);

        assertThat(found(cache, 1)).isEmpty();
    }

    @Test
    void aFileThatWasDeletedFromOutsideIsMadeAnew() throws IOException {
        keep(1, 10);
        try (Stream<Path> files = Files.list(folder.resolve("answers/s6730jxz9"))) {
            Files.delete(files.findFirst().orElseThrow());
        }

        assertThat(found(cache, 1)).isEmpty();
        askedFor(1, new byte[10]);
        assertThat(found(cache, 1)).isPresent();
    }

    @Test
    void withoutRoomNothingIsKept() {
        cache = cache(0);
        keep(1, 0);
        assertThat(found(cache, 1)).isEmpty();
    }
}
