package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyramidFolderTest {
    private static final PyramidSettings SETTINGS = PyramidSettings.ofQuality(80);

    @TempDir
    Path root;

    @Test
    void aPreparedFolderIsOpenedAsItWasMade() throws IOException {
        assertThat(PyramidFolder.open(root)).isEmpty();
        PyramidFolder folder = new PyramidFolder(root, SETTINGS);
        folder.prepare();
        assertThat(PyramidFolder.open(root)).contains(folder);
    }

    @Test
    void preparingAgainRemovesWhatIsUnfinishedAndLeavesTheSettingsOnDisk() throws IOException {
        PyramidFolder folder = new PyramidFolder(root, SETTINGS);
        folder.prepare();
        Path settings = root.resolve("settings");
        Files.setLastModifiedTime(settings, FileTime.fromMillis(0));
        Path unfinished = Files.createFile(folder.scratch().resolve("half.tif"));
        folder.prepare();

        assertThat(unfinished).doesNotExist();
        assertThat(Files.getLastModifiedTime(settings)).isEqualTo(FileTime.fromMillis(0));
    }

    @Test
    void settingsThatADeathCutOffAreWrittenAgain() throws IOException {
        Files.createFile(root.resolve("settings"));
        assertThat(PyramidFolder.open(root)).isEmpty();
        PyramidFolder folder = new PyramidFolder(root, SETTINGS);
        folder.prepare();
        assertThat(PyramidFolder.open(root)).contains(folder);
    }
}
