package org.tangthu.portal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumesTest {
    @Test
    void foldersOfOneDiskAreToldTogetherAndThoseThatAreNotThereNotAtAll(@TempDir Path home) throws Exception {
        Files.createDirectory(home.resolve("ocfl"));
        Files.createDirectory(home.resolve("tmp"));

        assertThat(new Volumes(home, List.of("ocfl", "search", "tmp")).look())
                .singleElement()
                .satisfies(volume -> {
                    assertThat(volume.folders()).containsExactly("ocfl", "tmp");
                    assertThat(volume.total()).isGreaterThan(0);
                    assertThat(volume.usable()).isBetween(0L, volume.total());
                });
        assertThat(new Volumes(home, List.of("search")).look()).isEmpty();
    }
}
