package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.error.GoneException;
import org.tangthu.iiif.error.RetryLaterException;
import org.tangthu.iiif.error.UnauthorizedException;
import org.tangthu.iiif.image.render.RenderQueue;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.request.ImageId;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.item.Items;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.iiif.pyramid.PyramidStore;
import org.tangthu.iiif.testing.TestImage;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** Which requests are answered by a stored stream, and for how long what is remembered of an image is relied on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredAnswerTest {
    private static final int WIDTH = 1300;
    private static final int HEIGHT = 901;

    private final Item item = SampleEntities.item(1);
    private final Item grey = SampleEntities.item(2);
    private final Item withdrawn = SampleEntities.item(3);
    private final Item narrowed = SampleEntities.item(4);
    private final Item erased = SampleEntities.item(5);
    private final Item damaged = SampleEntities.item(6);

    private TestRepository repository;
    private PyramidStore pyramids;
    private ImageService images;

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException {
        repository = new TestRepository(folder);
        repository.put(item, TestPictures.colour(WIDTH, HEIGHT));
        repository.put(grey, TestPictures.grey(WIDTH, HEIGHT));
        for (Item each : new Item[] {withdrawn, narrowed, erased, damaged}) {
            repository.put(each, TestPictures.colour(60, 40));
        }
        try (Iiif iiif = repository.iiif()) {
            repository.project(iiif, item, grey, withdrawn, narrowed, erased, damaged);
        }
        pyramids = new PyramidStore();
        pyramids.serve(PyramidFolder.open(generation(repository.images())).orElseThrow(), damagedFile -> {});
        AccessPolicy policy = new AccessPolicy(repository.clock(), ZoneId.of("Asia/Ho_Chi_Minh"));
        images = new ImageService(
                new Items(repository.catalogue(), policy, item.ark().naan(), repository.clock()),
                policy,
                pyramids,
                repository.settings(85, "b1").images(),
                RenderQueue.ofThisMachine(10_000_000),
                new AnswerCache(repository.images().resolve("answers"), 0));
    }

    private static Path generation(Path images) throws IOException {
        try (var folders = Files.list(images)) {
            return folders.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,0,512,512/512,512/0/default.jpg",
                "0,0,512,512/512,/0/default.jpg",
                "0,0,512,512/,512/0/default.jpg",
                "0,0,512,512/max/0/default.jpg",
                "0,0,512,512/!512,512/0/default.jpg",
                "0,0,512,512/pct:100/0/color.jpg",
                "1024,512,276,389/276,/0/default.jpg",
                "1024,512,512,512/max/0/default.jpg",
                "0,0,1024,901/512,451/0/default.jpg",
                "0,0,1024,901/512,/0/default.jpg",
                "0,0,1024,1024/512,/0/color.jpg",
                "1024,0,276,901/138,451/0/default.jpg",
                "1024,0,276,901/138,/0/default.jpg",
                "full/325,226/0/default.jpg",
                "full/325,/0/default.jpg",
                "full/516,358/0/default.jpg",
                "full/516,/0/default.jpg",
                "full/258,179/0/color.jpg",
                "full/650,451/0/default.jpg",
                "full/650,/0/default.jpg",
                "full/max/0/default.jpg",
                "full/1300,/0/default.jpg",
                "full/1300,901/0/color.jpg",
            })
    void whatStandsReadyIsFoundInEverySpellingOfVersion3(String request) throws IOException {
        assertThat(answer(TestImage.api3(), item, request)).isInstanceOf(ImageAnswer.Stored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,0,512,512/512,/0/default.jpg",
                "0,0,512,512/512,512/0/color.jpg",
                "0,0,512,512/full/0/default.jpg",
                "0,0,512,512/max/0/default.jpg",
                "1024,512,276,389/276,/0/default.jpg",
                "0,0,1024,901/512,/0/default.jpg",
                "1024,0,276,901/138,/0/default.jpg",
                "1024,0,276,901/,451/0/default.jpg",
                "full/325,/0/default.jpg",
                "full/325,226/0/default.jpg",
                "full/650,/0/default.jpg",
                "full/full/0/default.jpg",
                "full/max/0/default.jpg",
            })
    void whatStandsReadyIsFoundInEverySpellingOfVersion2(String request) throws IOException {
        assertThat(answer(TestImage.api2(), item, request)).isInstanceOf(ImageAnswer.Stored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,0,512,512/511,511/0/default.jpg",
                "1,0,512,512/512,512/0/default.jpg",
                "0,0,512,512/512,512/90/default.jpg",
                "0,0,512,512/512,512/!0/default.jpg",
                "0,0,512,512/512,512/0/gray.jpg",
                "0,0,512,512/512,512/0/default.png",
                "full/326,226/0/default.jpg",
            })
    void anythingElseIsMade(String request) throws IOException {
        assertThat(answer(TestImage.api3(), item, request)).isInstanceOf(ImageAnswer.Rendered.class);
    }

    @Test
    void ofAGreyImageGrayIsStored() throws IOException {
        assertThat(answer(TestImage.api3(), grey, "0,0,512,512/512,512/0/gray.jpg"))
                .isInstanceOf(ImageAnswer.Stored.class);
    }

    @Test
    void theWaysAreCounted() throws IOException {
        long stored = images.answers().of(ImageAnswer.Way.STORED);
        long rendered = images.answers().of(ImageAnswer.Way.RENDERED);
        answer(TestImage.api3(), item, "0,0,512,512/512,512/0/default.jpg");
        answer(TestImage.api3(), item, "full/650,451/0/default.jpg");
        answer(TestImage.api3(), item, "full/10,10/0/default.jpg");

        assertThat(images.answers().of(ImageAnswer.Way.STORED)).isEqualTo(stored + 2);
        assertThat(images.answers().of(ImageAnswer.Way.RENDERED)).isEqualTo(rendered + 1);
    }

    @Test
    void anImageIsRememberedForASecondAndNoLonger() throws IOException {
        grant(withdrawn, Visitor.ANONYMOUS);
        repository.put(
                withdrawn.withState(State.WITHDRAWN), repository.catalogue().pages(withdrawn.id()));

        repository.clock().move(Duration.ofMillis(999));
        assertThat(grant(withdrawn, Visitor.ANONYMOUS).image().open()).isTrue();
        repository.clock().move(Duration.ofMillis(1));
        assertThatThrownBy(() -> grant(withdrawn, Visitor.ANONYMOUS)).isInstanceOf(GoneException.class);
    }

    @Test
    void aNarrowerAccessHoldsWithinASecond() throws IOException {
        grant(narrowed, Visitor.ANONYMOUS);
        repository.put(
                SampleEntities.item(4, AccessLevel.ON_SITE),
                repository.catalogue().pages(narrowed.id()));
        repository.clock().move(Duration.ofSeconds(1));

        assertThatThrownBy(() -> grant(narrowed, Visitor.ANONYMOUS)).isInstanceOf(UnauthorizedException.class);
        assertThat(grant(narrowed, Visitor.IN_READING_ROOM).image().open())
                .as("no cache that many share may keep it")
                .isFalse();
    }

    @Test
    void anErasedItemIsGoneWithinASecond() throws IOException {
        grant(erased, Visitor.ANONYMOUS);
        repository.remove(erased);
        repository.clock().move(Duration.ofSeconds(1));

        assertThatThrownBy(() -> grant(erased, Visitor.ANONYMOUS)).isInstanceOf(GoneException.class);
    }

    @Test
    void anErasedPyramidIsForgottenAtOnce() throws IOException {
        var stored = (ImageAnswer.Stored) answer(TestImage.api3(), damaged, "full/max/0/default.jpg");
        Files.delete(stored.file());
        pyramids.forget(stored.file());

        assertThatThrownBy(() -> grant(damaged, Visitor.ANONYMOUS)).isInstanceOf(RetryLaterException.class);
    }

    private ImageAnswer answer(ImageApi api, Item of, String request) throws IOException {
        ImageRequest asked = api.parse(List.of(request.split("/")));
        ImageService.Granted granted = grant(of, Visitor.ANONYMOUS);
        return granted.answer(asked, asked.resolve(granted.image()));
    }

    private ImageService.Granted grant(Item of, Visitor visitor) throws IOException {
        return images.grant(ImageId.parse(of.ark().name() + ".0001"), visitor);
    }
}
