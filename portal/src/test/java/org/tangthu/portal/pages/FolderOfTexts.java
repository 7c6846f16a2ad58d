package org.tangthu.portal.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.object.NewVersion;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.ObjectVersion;
import org.tangthu.repository.object.StoredFile;

/** An object store to read from: each object's files lie somewhere on the disk. */
final class FolderOfTexts implements ObjectStore {
    private final Map<String, Path> files = new HashMap<>();

    void put(String objectId, String path, Path file) {
        files.put(objectId + " " + path, file);
    }

    @Override
    public Optional<StoredFile> file(String objectId, String path) {
        return Optional.ofNullable(files.get(objectId + " " + path)).map(file -> new OnDisk(path, file));
    }

    private record OnDisk(String path, Path file) implements StoredFile {
        @Override
        public String sha512() {
            return "0".repeat(128);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public Optional<Path> local() {
            return Optional.of(file);
        }
    }

    @Override
    public Optional<ObjectVersion> head(String objectId) {
        return Optional.empty();
    }

    @Override
    public List<ObjectVersion> versions(String objectId) {
        return List.of();
    }

    @Override
    public Optional<StoredFile> file(String objectId, int version, String path) {
        return file(objectId, path);
    }

    @Override
    public void install(NewVersion version) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public Optional<ObjectVersion> settle(String objectId) {
        return Optional.empty();
    }

    @Override
    public void erase(String objectId) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public boolean erased(String objectId) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public Stream<String> ids() {
        return Stream.empty();
    }

    @Override
    public List<String> verify(String objectId) {
        return List.of();
    }

    @Override
    public void close() {}
}
