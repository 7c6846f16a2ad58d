package org.tangthu.iiif.projection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.TransientFailure;
import org.tangthu.repository.testing.SampleEntities;

class ImagesProjectorTest {
    private final Item item = SampleEntities.item(1);

    private TestRepository repository;
    private Iiif iiif;

    @BeforeEach
    void open(@TempDir Path folder) {
        repository = new TestRepository(folder);
        iiif = repository.iiif();
    }

    @AfterEach
    void close() {
        iiif.close();
    }

    @Test
    void everyPageGetsAPyramidOnce() throws Exception {
        repository.put(item, TestPictures.colour(300, 200), TestPictures.colour(200, 300));

        repository.project(iiif, item);
        List<Path> made = pyramids();
        var modified = Files.getLastModifiedTime(made.get(0));
        repository.project(iiif, item);

        assertThat(made).hasSize(2);
        assertThat(pyramids()).isEqualTo(made);
        assertThat(Files.getLastModifiedTime(made.get(0))).isEqualTo(modified);
    }

    @Test
    void aSupersededPyramidStaysForAnHour() throws Exception {
        repository.put(item, TestPictures.colour(300, 200));
        repository.project(iiif, item);
        Path old = pyramids().get(0);
        repository.put(item, TestPictures.colour(310, 200));
        repository.project(iiif, item);
        assertThat(pyramids()).hasSize(2);

        repository.clock().move(Duration.ofMinutes(59));
        repository.project(iiif, item);
        assertThat(old).exists();

        repository.clock().move(Duration.ofMinutes(2));
        repository.project(iiif, item);
        assertThat(old).doesNotExist();
        assertThat(pyramids()).hasSize(1);
    }

    @Test
    void aPyramidThatIsWantedAgainWithinTheHourStays() throws Exception {
        PageList first = repository.put(item, TestPictures.colour(300, 200));
        repository.project(iiif, item);
        Path old = pyramids().get(0);
        repository.put(item, PageList.NONE);
        repository.project(iiif, item);
        repository.put(item, first);
        repository.project(iiif, item);

        repository.clock().move(Duration.ofHours(2));
        repository.project(iiif, item);

        assertThat(old).exists();
    }

    @Test
    void whatMayNeverBeShownHasNoPyramids() throws Exception {
        Item kept = SampleEntities.item(1, AccessLevel.PRESERVATION);
        repository.put(kept, TestPictures.colour(300, 200));

        repository.project(iiif, kept);

        assertThat(pyramids()).isEmpty();
    }

    @Test
    void whatWasErasedIsGoneAtOnce() throws Exception {
        repository.put(item, TestPictures.colour(300, 200));
        repository.project(iiif, item);
        repository.remove(item);

        repository.project(iiif, item);

        assertThat(pyramids()).isEmpty();
    }

    @Test
    void aBrokenMasterIsNamedAndTheOtherPagesAreMade() throws Exception {
        Page sound = repository.put(item, TestPictures.colour(300, 200)).pages().get(0);
        Page broken = repository.page(item, "0002", "\u0089PNG, and nothing else at all, no".getBytes(ISO_8859_1));
        repository.put(item, new PageList(List.of(broken, sound), List.of(), 2));

        assertThatThrownBy(() -> repository.project(iiif, item))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContaining(item.id())
                .hasMessageContaining("page 0002")
                .hasMessageContaining("1 of 2");
        assertThat(pyramids()).hasSize(1);
    }

    @Test
    void aMasterThatCannotBeReadIsTheItemsFaultAndNotTheDisks() throws Exception {
        List<Page> pages = new ArrayList<>(
                repository.put(item, TestPictures.colour(300, 200)).pages());
        pages.add(repository.page(item, "0002", "II*\0\377\377\377\177 and no directory there".getBytes(ISO_8859_1)));
        pages.add(repository.page(item, "0003", "x".getBytes(ISO_8859_1)));
        pages.add(repository.page(item, "0004", "y".getBytes(ISO_8859_1)));
        repository.put(item, new PageList(pages, List.of(), 4));
        Path unreadable = repository.master(item, "0003");
        Files.delete(unreadable);
        Files.createDirectory(unreadable);
        Files.delete(repository.master(item, "0004"));

        assertThatThrownBy(() -> repository.project(iiif, item))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContaining("3 of 4")
                .hasMessageContaining("page 0002")
                .hasMessageContaining("page 0003")
                .hasMessageContaining("page 0004");
        assertThat(pyramids()).hasSize(1);
    }

    @Test
    void anItemWithABrokenMasterKeepsNoOtherItemOfItsBatchFromItsImages() throws Exception {
        Item broken = SampleEntities.item(2);
        Item alsoBroken = SampleEntities.item(3);
        repository.put(item, TestPictures.colour(300, 200));
        repository.put(broken, new PageList(List.of(repository.page(broken, "0001", new byte[] {1})), List.of(), 1));
        repository.put(
                alsoBroken, new PageList(List.of(repository.page(alsoBroken, "0001", new byte[] {2})), List.of(), 1));

        assertThatThrownBy(() -> repository.project(iiif, broken, alsoBroken, item))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContainingAll(broken.id(), alsoBroken.id())
                .message()
                .doesNotContain(item.id());
        assertThat(pyramids()).hasSize(1);
    }

    @Test
    void brokenPagesAreNamedInTheirOrder() throws Exception {
        List<Page> pages = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            pages.add(repository.page(item, "000" + i, new byte[] {(byte) i}));
        }
        repository.put(item, new PageList(pages, List.of(), 9));

        assertThatThrownBy(() -> repository.project(iiif, item))
                .hasMessageContaining("9 of 9")
                .message()
                .containsSubsequence(pages.stream().map(Page::name).toList());
    }

    @Test
    void pagesOfOneMasterShareItsPyramid() throws Exception {
        Page page = repository.put(item, TestPictures.colour(300, 200)).pages().get(0);
        Page again = new Page("0002", page.label(), page.master(), page.text());
        repository.put(item, new PageList(List.of(page, again), List.of(), 2));

        repository.project(iiif, item);

        assertThat(pyramids()).hasSize(1);
    }

    @Test
    void otherSettingsAreAnotherSchemaAndLeaveWhatIsServedAsItIs() throws Exception {
        repository.put(item, TestPictures.colour(300, 200));
        repository.project(iiif, item);
        List<Path> made = pyramids();
        try (Iiif finer = repository.iiif(95)) {
            assertThat(finer.projector().schema()).isNotEqualTo(iiif.projector().schema());
            assertThat(finer.projector().exists(1)).isTrue();

            repository.project(finer, item);

            assertThat(pyramids()).isEqualTo(made);
        }
    }

    @Test
    void whatIsCompleteIsHeld() throws Exception {
        Item guarded = SampleEntities.item(2, AccessLevel.METADATA_ONLY);
        repository.put(item, TestPictures.colour(300, 200), TestPictures.colour(200, 300));
        repository.put(guarded, TestPictures.colour(300, 200));
        Item record = SampleEntities.item(3);
        repository.put(record);
        repository.project(iiif, item, guarded, record);
        try (Holdings holdings = iiif.projector().holdings().orElseThrow()) {
            assertThat(holdings.ids()).containsExactly(item.id());
            assertThat(holdings.versions(List.of(item.id()))).containsEntry(item.id(), 1);
            assertThat(holdings.expects(repository.catalogue().find(item.id()).orElseThrow()))
                    .isTrue();
            assertThat(holdings.expects(
                            repository.catalogue().find(guarded.id()).orElseThrow()))
                    .isFalse();

            assertThat(holdings.versions(List.of(guarded.id(), record.id()))).isEmpty();

            Files.delete(pyramids().get(0));

            assertThat(holdings.versions(List.of(item.id()))).isEmpty();
        }
    }

    @Test
    void whereMoreFollowsThePlaceIsNotedOnceInAWhile() throws Exception {
        try (Projection projection = iiif.projector().open(1)) {
            while (!projection.settle(true)) {
                Thread.sleep(10);
            }
            assertThat(projection.settle(true)).as("right after that").isFalse();
            assertThat(projection.settle(false)).as("at the end").isTrue();
        }
    }

    @Test
    void whoMustHurryGivesUpAndMayTryAgain() throws Exception {
        repository.put(item, TestPictures.colour(300, 200));
        try (Projection projection = iiif.projector().open(1)) {
            projection.hurry();

            assertThatThrownBy(() -> projection.apply(List.of(repository.entry(item))))
                    .isInstanceOf(TransientFailure.class);
        }
        repository.project(iiif, item);
        assertThat(pyramids()).hasSize(1);
    }

    @Test
    void aGenerationIsThereUntilItIsDropped() throws Exception {
        repository.put(item, TestPictures.colour(300, 200));
        assertThat(iiif.projector().exists(1)).isFalse();

        repository.project(iiif, item);
        assertThat(iiif.projector().exists(1)).isTrue();

        iiif.projector().drop(1);
        iiif.projector().drop(2);
        assertThat(iiif.projector().exists(1)).isFalse();
    }

    @Test
    void theFilesOfAGenerationThatWasServedStayForAnHour() throws Exception {
        Path old = replacedPyramid();

        repository.clock().move(Duration.ofMinutes(59));
        projectSecond();
        assertThat(old).exists();

        repository.clock().move(Duration.ofMinutes(2));
        projectSecond();
        assertThat(repository.images().resolve("1")).doesNotExist();
        assertThat(pyramids()).hasSize(1);
    }

    @Test
    void whatWasErasedIsGoneFromReplacedGenerationsToo() throws Exception {
        Path old = replacedPyramid();
        repository.remove(item);

        projectSecond();

        assertThat(old).doesNotExist();
        assertThat(pyramids()).isEmpty();
    }

    @Test
    void aGenerationBegunAnewUnderAnOldNumberIsNotSweptAway() throws Exception {
        replacedPyramid();
        iiif.projector().drop(1);
        repository.project(iiif, item);

        repository.clock().move(Duration.ofHours(2));
        repository.project(iiif, item);

        assertThat(iiif.projector().exists(1)).isTrue();
        assertThat(pyramids())
                .anyMatch(file -> file.startsWith(repository.images().resolve("1")));
    }

    /** In generation 1, for which generation 2 is served now. */
    private Path replacedPyramid() throws IOException {
        repository.put(item, TestPictures.colour(300, 200));
        repository.project(iiif, item);
        Path old = pyramids().get(0);
        projectSecond();
        iiif.projector().serve(2);
        iiif.projector().drop(1);
        assertThat(old).exists();
        return old;
    }

    private void projectSecond() {
        try (Projection second = iiif.projector().open(2)) {
            second.apply(List.of(repository.entry(item)));
        }
    }

    private List<Path> pyramids() throws IOException {
        try (Stream<Path> files = Files.walk(repository.images())) {
            return files.filter(file -> file.toString().endsWith(".tif")
                            && !file.getParent().endsWith("superseded"))
                    .sorted()
                    .toList();
        }
    }
}
