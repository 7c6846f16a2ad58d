package org.tangthu.repository.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tangthu.repository.object.Disk;

/** A real disk that remembers what was asked of it, and fails when told to. */
public final class RecordingDisk implements Disk {
    private final Path base;
    private final Disk disk = Disk.real();
    private final List<String> calls = new ArrayList<>();
    private int failAfter = Integer.MAX_VALUE;

    public RecordingDisk(Path base) {
        this.base = base;
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    public void forget() {
        calls.clear();
    }

    /** From the n-th call on (0 for the next), every call fails as on a full disk; negative heals it. */
    public void failAfter(int further) {
        failAfter = further < 0 ? Integer.MAX_VALUE : further;
    }

    @Override
    public void syncFile(Path file) throws IOException {
        called("sync file " + name(file));
        disk.syncFile(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        called("sync folder " + name(folder));
        disk.syncFolder(folder);
    }

    @Override
    public void move(Path source, Path target) throws IOException {
        called("move to " + name(target));
        disk.move(source, target);
    }

    private void called(String call) throws IOException {
        if (failAfter-- <= 0) {
            failAfter = 0;
            throw new IOException("No space left on device");
        }
        calls.add(call);
    }

    private String name(Path path) {
        return base.relativize(path)
                .toString()
                .replaceAll("draft-[0-9a-f-]+", "draft")
                .replaceAll("work/[^/]*-[0-9]+[^/]*", "work/version");
    }
}
