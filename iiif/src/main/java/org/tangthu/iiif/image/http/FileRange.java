package org.tangthu.iiif.image.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tangthu.iiif.pyramid.ByteRange;

/**
 * Sends a part of a file. Where the server can have the kernel do it, it is asked to by request attributes, which stand
 * for no class of any server; else the bytes are copied.
 */
final class FileRange {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.";

    private FileRange() {}

    static void send(Path file, ByteRange range, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLength(range.length());
        if (Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            request.setAttribute(SENDFILE + "filename", file.toString());
            request.setAttribute(SENDFILE + "start", range.offset());
            request.setAttribute(SENDFILE + "end", range.end());
        } else {
            copy(file, range, response);
        }
    }

    private static void copy(Path file, ByteRange range, HttpServletResponse response) throws IOException {
        WritableByteChannel out = Channels.newChannel(response.getOutputStream());
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long at = range.offset(); at < range.end(); ) {
                long sent = in.transferTo(at, range.end() - at, out);
                if (sent <= 0) {
                    throw new EOFException(file + " is shorter than its index says");
                }
                at += sent;
            }
        }
    }
}
