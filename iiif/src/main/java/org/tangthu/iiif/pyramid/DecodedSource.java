package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The picture of a file that was made of the master for this purpose, and that goes when it is closed. */
final class DecodedSource implements MasterSource {
    private final MasterSource source;
    private final Path file;

    DecodedSource(MasterSource source, Path file) {
        this.source = source;
        this.file = file;
    }

    @Override
    public int width() {
        return source.width();
    }

    @Override
    public int height() {
        return source.height();
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public long pixelsHeld() {
        return source.pixelsHeld();
    }

    @Override
    public void transferTo(RowSink sink) throws IOException {
        source.transferTo(sink);
    }

    @Override
    public void close() throws IOException {
        try (source) {
            Files.deleteIfExists(file);
        }
    }
}
