package org.tangthu.linkeddata.resourcesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.prepared.FileSet;
import org.tangthu.linkeddata.prepared.PreparedSet;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** With lists of one entry. */
class ResourceListsTest {
    private static final Addresses ADDRESSES = new Addresses("https://library.example.vn");

    private TestRepository repository;
    private PreparedSet set;

    @BeforeEach
    void open(@TempDir Path home) {
        repository = TestRepository.in(home.resolve("home"));
        Feed feed = repository.core().feed();
        set = new PreparedSet(
                home.resolve("lists"),
                new ResourceLists(feed, ADDRESSES, repository.clock()::instant, "edition", 1),
                feed,
                repository.clock()::instant);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private FileSet prepared() {
        assertThat(set.prepare(() -> false)).isTrue();
        return set.served().orElseThrow();
    }

    private List<String> locations(FileSet from, String name) throws IOException {
        try (InputStream stored =
                        Files.newInputStream(set.path(from, from.file(name).orElseThrow()));
                InputStream content = new GZIPInputStream(stored)) {
            String xml = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<loc>([^<]*)</loc>")
                    .matcher(xml)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private static String resource(Item item) {
        return new SyncAddresses(ADDRESSES).resource(item.ark());
    }

    @Test
    void whoReadsInPartsMissesNothingThoughTheListsAreMadeAnewMeanwhile() throws IOException {
        List<Item> items = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> SampleEntities.item(number))
                .toList();
        items.forEach(repository::commit);
        FileSet first = prepared();
        List<String> taken = locations(first, "resourcelist-1.xml");
        List<String> next = locations(first, "resourcelist-2.xml");

        Item gone = items.stream()
                .filter(item -> taken.contains(resource(item)))
                .findFirst()
                .orElseThrow();
        repository.commit(gone.withState(State.WITHDRAWN));
        repository.clock().move(Duration.ofHours(1));
        FileSet second = prepared();

        assertThat(locations(second, "resourcelist-1.xml")).as("moved up").isEqualTo(next);
        assertThat(locations(second, "resourcelist-2.xml")).doesNotContainAnyElementsOf(next);
        FileSet named = set.served(first.name()).orElseThrow();
        assertThat(locations(named, "resourcelist-2.xml")).isEqualTo(next);
        assertThat(locations(named, ResourceLists.INDEX))
                .hasSize(3)
                .contains("https://library.example.vn/resourcesync/" + first.name() + "-resourcelist-2.xml");
    }

    @Test
    void thereIsNoListWhileNothingIsThereAndOneAsSoonAsSomethingIs() throws IOException {
        assertThat(prepared().files()).isEmpty();
        Item item = SampleEntities.item(1);
        repository.commit(item);
        assertThat(locations(prepared(), "resourcelist-1.xml")).containsExactly(resource(item));
    }
}
