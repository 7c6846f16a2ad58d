package org.tangthu.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFoldersTest {
    @TempDir
    Path home;

    private Path scans;
    private Path book;

    @BeforeEach
    void make() throws IOException {
        scans = Files.createDirectories(home.toRealPath().resolve("scans"));
        book = Files.createDirectories(scans.resolve("books/one"));
    }

    @Test
    void belowTheOnlyOneItsNameIsLeftOut() {
        assertThat(new GivenFolders(List.of(scans)).tell(book)).isEqualTo("books/one");
    }

    @Test
    void ofSeveralEachIsNamed() throws IOException {
        Path others = Files.createDirectories(home.resolve("others"));
        assertThat(new GivenFolders(List.of(scans, others)).tell(book)).isEqualTo(book.toString());
    }

    @Test
    void aDepositThatWasGivenItselfIsNamedAsItWasGiven() {
        Path detour = scans.resolve("../scans/books/one");
        assertThat(new GivenFolders(List.of(detour)).tell(book))
                .isEqualTo(detour.resolve("").toString());
    }

    @Test
    void aFolderThatIsNotThereNamesNothing() {
        assertThat(new GivenFolders(List.of(home.resolve("nowhere"))).tell(book))
                .isEqualTo(book.toString());
    }
}
