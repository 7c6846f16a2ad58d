package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.testing.TestPictures;

class PyramidStoreTest {
    private static final String ITEM = "abcdefgh";

    @TempDir
    Path folder;

    private final List<Path> damaged = new ArrayList<>();
    private PyramidFolder pyramids;

    @BeforeEach
    void prepare() throws IOException {
        pyramids = new PyramidFolder(folder.resolve("1"), PyramidSettings.ofQuality(85));
        pyramids.prepare();
    }

    @Test
    void nothingIsFoundBeforeAFolderIsServed() throws IOException {
        assertThat(new PyramidStore().find(ITEM, "a")).isEmpty();
    }

    @Test
    void anIndexIsReadOnce() throws Exception {
        PyramidStore store = serving(new PyramidStore());
        assertThat(store.find(ITEM, "a")).isEmpty();
        write("a");
        Pyramid first = store.find(ITEM, "a").orElseThrow();
        assertThat(store.find(ITEM, "a")).containsSame(first);
        store.forget(first.file());
        assertThat(store.find(ITEM, "a").orElseThrow()).isNotSameAs(first);
    }

    @Test
    void indexesKeepToTheirMemory() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            write(name);
        }
        int one = Pyramid.open(pyramids.file(ITEM, "a")).bytes();
        PyramidStore store = serving(new PyramidStore(2L * one));
        Pyramid a = store.find(ITEM, "a").orElseThrow();
        Pyramid b = store.find(ITEM, "b").orElseThrow();
        assertThat(store.find(ITEM, "a")).containsSame(a);
        assertThat(store.find(ITEM, "b")).containsSame(b);

        Pyramid c = store.find(ITEM, "c").orElseThrow();

        assertThat(store.find(ITEM, "c")).containsSame(c);
        assertThat(store.find(ITEM, "a").orElseThrow()).isNotSameAs(a);
    }

    @Test
    void whatIsForgottenMakesRoom() throws Exception {
        write("a");
        Path file = pyramids.file(ITEM, "a");
        IndexCache cache = new IndexCache(Pyramid.open(file).bytes());
        assertThat(cache.add(Pyramid.open(file))).isTrue();
        assertThat(cache.add(Pyramid.open(file))).isFalse();
        cache.remove(file);
        assertThat(cache.add(Pyramid.open(file))).isTrue();
    }

    @Test
    void aDamagedFileIsReported() throws Exception {
        PyramidStore store = serving(new PyramidStore());
        write("a");
        Path file = pyramids.file(ITEM, "a");
        Files.write(file, new byte[100]);
        assertThatThrownBy(() -> store.find(ITEM, "a")).isInstanceOf(BrokenImageException.class);
        assertThat(damaged).containsExactly(file);
    }

    private PyramidStore serving(PyramidStore store) {
        store.serve(pyramids, damaged::add);
        return store;
    }

    private void write(String digest) throws Exception {
        Path master = TestPictures.save(TestPictures.grey(600, 530), folder.resolve("m.png"));
        Path target = pyramids.file(ITEM, digest);
        Files.createDirectories(target.getParent());
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(10_000_000))) {
            writer.write(pyramids.settings(), master, pyramids.scratch(), target);
        }
    }
}
