package org.tangthu.repository.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.ingest.FolderSource.Findings;
import org.tangthu.repository.ingest.FolderSource.Found;
import org.tangthu.repository.model.EntityKind;

class FolderSourceTest {
    @TempDir
    Path root;

    @Test
    void librariesComeFirstThenAgentsCollectionsAndItems() throws IOException {
        new ScanFolder(root.resolve("a2")).write("item.yaml", "");
        new ScanFolder(root.resolve("a10")).write("item.json", "");
        new ScanFolder(root.resolve("b")).write("collection.yaml", "");
        new ScanFolder(root.resolve("c")).write("agent.yml", "");
        new ScanFolder(root.resolve("d/e")).write("library.yaml", "");
        Findings findings = FolderSource.find(List.of(root));
        assertThat(findings.problems()).isEmpty();
        assertThat(findings.found())
                .extracting(Found::kind)
                .containsExactly(
                        EntityKind.LIBRARY, EntityKind.AGENT, EntityKind.COLLECTION, EntityKind.ITEM, EntityKind.ITEM);
        assertThat(findings.found().get(3).name()).endsWith("a2");
    }

    @Test
    void imagesWithoutADescriptionAreReported() throws IOException {
        new ScanFolder(root.resolve("scans")).images("1.jpg", "2.jpg");
        assertThat(FolderSource.find(List.of(root)).problems())
                .singleElement()
                .asString()
                .contains("scans: the folder has 2 images but no item.yaml");
    }

    @Test
    void theRootOfAFileSystemIsAFolderLikeOthers() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(root.resolve("in.zip"), Map.of("create", "true"))) {
            Path top = archive.getPath("/");
            Files.writeString(top.resolve("item.yaml"), "");
            assertThat(FolderSource.find(List.of(top)).found())
                    .singleElement()
                    .extracting(Found::name)
                    .isEqualTo("/");
        }
    }

    @Test
    void twoDescriptionsInAFolderAreReported() throws IOException {
        new ScanFolder(root).write("item.yaml", "").write("item.json", "");
        assertThat(FolderSource.find(List.of(root)).problems())
                .singleElement()
                .asString()
                .contains("the folder has a second description");
    }

    @Test
    void linkedFoldersAreNotFollowed() throws IOException {
        ScanFolder elsewhere = new ScanFolder(root.resolve("elsewhere")).write("item.yaml", "");
        Path in = Files.createDirectories(root.resolve("in"));
        Files.createSymbolicLink(in.resolve("link"), elsewhere.path());
        Findings findings = FolderSource.find(List.of(in));
        assertThat(findings.found()).isEmpty();
        assertThat(findings.problems()).singleElement().asString().contains("was not followed");
    }

    @Test
    void aPathThatIsNotThereIsReported() {
        assertThat(FolderSource.find(List.of(root.resolve("nowhere"))).problems())
                .singleElement()
                .asString()
                .contains("nowhere: it cannot be read");
    }

    @Test
    void hiddenFilesAreNoPartOfADeposit() throws IOException {
        new ScanFolder(root).write("item.yaml", "").images("1.jpg").write("._1.jpg", "x");
        assertThat(FolderSource.find(List.of(root))
                        .found()
                        .get(0)
                        .deposit()
                        .files()
                        .keySet())
                .containsExactly("1.jpg", "item.yaml");
    }
}
