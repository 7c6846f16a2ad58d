package org.tangthu.linkeddata.resourcesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.prepared.FileSet;
import org.tangthu.linkeddata.prepared.PreparedSet;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** With packages of two descriptions. */
class ResourceDumpsTest {
    private static final Addresses ADDRESSES = new Addresses("https://library.example.vn");
    private static final String LICENCE = "http://creativecommons.org/licenses/by/4.0/";

    private TestRepository repository;
    private PreparedSet set;
    /** Happens once, after the first descriptions were packed. */
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void open(@TempDir Path home) {
        repository = TestRepository.in(home.resolve("home"));
        RepositoryCore core = repository.core();
        ResourceDumps dumps = new ResourceDumps(
                core.feed(),
                new PublicItems(core.catalogue(), core.access(), Ark.TEST_NAAN),
                new Describer(ADDRESSES, CodeLists.load(), core.access(), Ark.TEST_NAAN, LICENCE),
                ADDRESSES,
                this::now,
                "edition",
                2);
        set = new PreparedSet(home.resolve("lists"), dumps, core.feed(), repository.clock()::instant);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    /** The recipe looks at the clock when a package has its descriptions. */
    private Instant now() {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return repository.clock().instant();
    }

    private List<String> names(FileSet from, String name) throws IOException {
        Path path = set.path(from, from.file(name).orElseThrow());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String packed(Item item) {
        return "resources/" + item.ark().name() + ".jsonld";
    }

    @Test
    void whatLeavesThePublicWhilePackagesAreMadeIsInNoneAndTheyAreServed() throws IOException {
        List<Item> items = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> SampleEntities.item(number))
                .sorted(Comparator.comparing(Item::id))
                .toList();
        items.forEach(repository::commit);
        meanwhile = () -> repository.commit(items.get(0).withState(State.WITHDRAWN));

        assertThat(set.prepare(() -> false)).isTrue();
        FileSet made = set.served().orElseThrow();
        assertThat(names(made, "resourcedump-1.zip")).containsExactly(packed(items.get(1)), "manifest.xml");
        assertThat(names(made, "resourcedump-2.zip")).containsExactly(packed(items.get(2)), "manifest.xml");

        repository.commit(items.get(1).withState(State.WITHDRAWN));
        assertThat(set.served()).isEmpty();
        assertThat(set.served(made.name())).isEmpty();
    }
}
