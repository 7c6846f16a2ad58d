package org.tangthu.iiif.image.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.tangthu.iiif.error.RetryLaterException;
import org.tangthu.iiif.pyramid.ByteRange;
import org.tangthu.iiif.pyramid.OpenFiles;

/**
 * Sends a part of a file. What is as small as a tile is read and written at once, in one piece with the header. More is
 * left to the kernel where the server can have it do that, which is asked for by request attributes that stand for no
 * class of any server; so a slow reader of a large image holds no thread.
 */
final class FileRange {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    /** Nearly all tiles are smaller. */
    private static final int PIECE = 128 * 1024;

    private static final ThreadLocal<ByteBuffer> PIECES =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(PIECE));

    private final OpenFiles files;

    FileRange(OpenFiles files) {
        this.files = files;
    }

    /** @throws RetryLaterException if the file was removed since it was found, before anything is sent */
    void send(Path file, ByteRange range, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLength(range.length());
        if (range.length() > PIECE && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            request.setAttribute(SENDFILE + "filename", file.toString());
            request.setAttribute(SENDFILE + "start", range.offset());
            request.setAttribute(SENDFILE + "end", range.end());
            return;
        }
        try {
            copy(file, range, response);
        } catch (NoSuchFileException removed) {
            throw new RetryLaterException("The image is being prepared; ask again shortly", Duration.ofSeconds(10));
        }
    }

    private void copy(Path file, ByteRange range, HttpServletResponse response) throws IOException {
        ByteBuffer piece = PIECES.get();
        for (long at = range.offset(); at < range.end(); at += piece.limit()) {
            piece.clear().limit((int) Math.min(PIECE, range.end() - at));
            files.read(file, at, piece);
            response.getOutputStream().write(piece.flip());
        }
    }
}
