package org.tangthu.iiif.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.object.NewVersion;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.ObjectVersion;
import org.tangthu.repository.object.StoredFile;

/** Objects as plain folders with one version: as much of a store as reading masters needs. */
final class FolderObjects implements ObjectStore {
    private final Path root;

    FolderObjects(Path root) {
        this.root = root;
    }

    Path path(String objectId, String path) {
        return root.resolve(objectId.replaceAll("[^a-z0-9]", "_")).resolve(path);
    }

    @Override
    public Optional<StoredFile> file(String objectId, String path) {
        Path file = path(objectId, path);
        return Files.exists(file) ? Optional.of(new LocalFile(path, file)) : Optional.empty();
    }

    private record LocalFile(String path, Path file) implements StoredFile {
        @Override
        public String sha512() {
            throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ObjectVersion> versions(String objectId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredFile> file(String objectId, int version, String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void install(NewVersion version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ObjectVersion> settle(String objectId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(String objectId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean erased(String objectId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<String> ids() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> verify(String objectId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // Folders need no closing.
    }
}
