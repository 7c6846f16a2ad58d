package org.tangthu.iiif.image.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.tangthu.iiif.error.RetryLaterException;
import org.tangthu.iiif.pyramid.ByteRange;
import org.tangthu.iiif.pyramid.OpenFiles;

/**
 * Sends a part of a file. What is as small as a tile is read and written at once, in one piece with the header. More is
 * left to the kernel where the server can have it do that, which is asked for by request attributes that stand for no
 * class of any server; so a slow reader of a large image holds no thread. Of those that read nothing at all, a few can
 * hold a thread with a tile; while they do, tiles are left to the kernel, too.
 */
final class FileRange {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    /** Nearly all tiles are smaller. */
    private static final int PIECE = 128 * 1024;

    private static final ThreadLocal<ByteBuffer> PIECES =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(PIECE));

    /** Far fewer than the server has threads, and far more than wait when clients read. */
    private static final int MOST_WRITING = 16;

    private final OpenFiles files;
    private final Semaphore writing = new Semaphore(MOST_WRITING);

    FileRange(OpenFiles files) {
        this.files = files;
    }

    /** @throws RetryLaterException if the file was removed since it was found, before anything is sent */
    void send(Path file, ByteRange range, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLength(range.length());
        boolean free = range.length() <= PIECE && writing.tryAcquire();
        try {
            if (!free && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
                leaveToTheKernel(file, range, request);
            } else {
                copy(file, range, response);
            }
        } catch (NoSuchFileException removed) {
            throw new RetryLaterException("The image is being prepared; ask again shortly", Duration.ofSeconds(10));
        } finally {
            if (free) {
                writing.release();
            }
        }
    }

    private static void leaveToTheKernel(Path file, ByteRange range, HttpServletRequest request) {
        request.setAttribute(SENDFILE + "filename", file.toString());
        request.setAttribute(SENDFILE + "start", range.offset());
        request.setAttribute(SENDFILE + "end", range.end());
    }

    private void copy(Path file, ByteRange range, HttpServletResponse response) throws IOException {
        ByteBuffer piece = PIECES.get();
        for (long at = range.offset(); at < range.end(); at += piece.limit()) {
            piece.clear().limit((int) Math.min(PIECE, range.end() - at));
            files.read(file, at, piece);
            response.getOutputStream().write(piece.flip());
        }
        // Here, not after this request is done with: whoever waits for the client is counted until then.
        response.flushBuffer();
    }
}
