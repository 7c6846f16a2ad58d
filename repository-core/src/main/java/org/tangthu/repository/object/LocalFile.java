package org.tangthu.repository.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

record LocalFile(String path, String sha512, Path place) implements StoredFile {
    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(place);
    }

    @Override
    public Optional<Path> local() {
        return Optional.of(place);
    }
}
