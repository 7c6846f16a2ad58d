package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.Staging;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.testing.SampleEntities;

/** Every step of a commit is on disk before the next begins. */
class CommitOrderTest {
    @TempDir
    Path home;

    private final List<String> calls = new ArrayList<>();

    @Test
    void bytesThenIntentThenObjectThenSql() {
        try (RepositoryCore core = RepositoryCore.open(
                RepositorySettings.local(home), Clock.systemUTC(), new SeenDisk(), step -> calls.add("== " + step))) {
            calls.clear();
            try (Staging staging = core.committer().staging()) {
                core.committer()
                        .commit(new Change(
                                SampleEntities.item(1),
                                Optional.of(SampleEntities.pages(1)),
                                Map.of("masters/0001.tif", staging.copy(new ByteArrayInputStream(new byte[100]))),
                                Set.of(),
                                Event.CREATED,
                                "tester",
                                OptionalInt.of(0)));
            }
        }

        assertThat(between("", "== STAGED"))
                .as("master, record and pages are synced in the staging folder, and nothing else was done")
                .containsExactly("sync file staged", "sync file staged", "sync file staged");
        assertThat(between("== STAGED", "== INTENDED")).containsExactly("== LOCKED");
        assertThat(between("== INTENDED", "move to v1"))
                .as("the whole version, before it becomes part of the object")
                .contains(
                        "sync file staged",
                        "sync file content/masters/0001.tif",
                        "sync file content/record.json",
                        "sync file content/pages.json",
                        "sync file content/premis.json",
                        "sync folder content/masters",
                        "sync folder content",
                        "sync file v1/inventory.json",
                        "sync file v1/inventory.json.sha512",
                        "sync folder v1");
        assertThat(between("move to v1", "== INSTALLED"))
                .as("the object: the move, then the inventory, and at last its sidecar")
                .containsExactly(
                        "sync folder object",
                        "sync file draft",
                        "move to object/inventory.json",
                        "sync folder object",
                        "sync file draft",
                        "move to object/inventory.json.sha512",
                        "sync folder object");
        assertThat(between("== INSTALLED", "end")).containsExactly("== RECORDED");
    }

    private List<String> between(String after, String before) {
        int from = after.isEmpty() ? 0 : calls.indexOf(after) + 1;
        int to = calls.contains(before) ? calls.indexOf(before) : calls.size();
        return calls.subList(from, to);
    }

    private final class SeenDisk implements Disk {
        private final Disk disk = Disk.real();

        @Override
        public void syncFile(Path file) throws IOException {
            calls.add("sync file " + name(file));
            disk.syncFile(file);
        }

        @Override
        public void syncFolder(Path folder) throws IOException {
            calls.add("sync folder " + name(folder));
            disk.syncFolder(folder);
        }

        @Override
        public void move(Path source, Path target) throws IOException {
            calls.add("move to " + name(target));
            disk.move(source, target);
        }

        private String name(Path path) {
            return home.relativize(path)
                    .toString()
                    .replaceAll("^tmp/staging/.*", "staged")
                    .replaceAll("^tmp/ocfl/draft-.*", "draft")
                    .replaceAll("^tmp/ocfl/[^/]+/content", "content")
                    .replaceAll("^tmp/ocfl/[^/]+", "v1")
                    .replaceAll("^ocfl/.../.../.../[0-9a-f]{64}/v1$", "v1")
                    .replaceAll("^ocfl/.../.../.../[0-9a-f]{64}", "object");
        }
    }
}
