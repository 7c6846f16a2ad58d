package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Sends a file, whole or in one part (RFC 9110, sections 13 and 14), with its checksum (RFC 9530). Where the server can
 * leave that to the kernel a slow client holds no thread; elsewhere only so many are served at one time. Thread-safe.
 */
public final class FileAnswer {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    private static final int AT_ONCE = 16;
    private static final int BUFFER = 1 << 16;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @return false if the file is not there any more; nothing is sent then */
    public boolean send(HttpServletRequest request, HttpServletResponse response, SentFile file) throws IOException {
        String tag = file.tag();
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setDateHeader("Last-Modified", file.at().toEpochMilli());
        response.setHeader("Repr-Digest", "sha-256=:" + base64(file.sha256()) + ":");
        if (has(request, tag, file.at())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        Optional<ByteRange> asked = ByteRange.of(request, tag, file.size());
        ByteRange range = asked.orElse(new ByteRange(0, file.size() - 1));
        if (range.length() == 0) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return true;
        }
        return Files.exists(file.path()) && send(request, response, file, range, asked.isPresent());
    }

    private boolean send(
            HttpServletRequest request, HttpServletResponse response, SentFile file, ByteRange range, boolean part)
            throws IOException {
        response.setContentType(file.type());
        file.saveAs()
                .ifPresent(name -> response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\""));
        response.setContentLengthLong(range.length());
        if (part) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.size());
        }
        if (request.getMethod().equals("HEAD")) {
            return true;
        }
        if (Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            request.setAttribute(SENDFILE + "filename", file.path().toString());
            request.setAttribute(SENDFILE + "start", range.first());
            request.setAttribute(SENDFILE + "end", range.last() + 1);
            return true;
        }
        return copy(response, file, range);
    }

    private boolean copy(HttpServletResponse response, SentFile sent, ByteRange range) throws IOException {
        places.acquireUninterruptibly();
        try (FileChannel file = FileChannel.open(sent.path(), StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            for (long at = range.first(); at <= range.last(); at += buffer.position()) {
                buffer.clear().limit((int) Math.min(BUFFER, range.last() + 1 - at));
                if (file.read(buffer, at) < 0) {
                    throw new IOException(sent.path() + " became shorter");
                }
                response.getOutputStream().write(buffer.array(), 0, buffer.position());
            }
            return true;
        } catch (NoSuchFileException e) {
            response.reset();
            Answer.open(response);
            return false;
        } finally {
            places.release();
        }
    }

    /** A date is looked at only where no tag is given, and only one that can be read (RFC 9110, section 13). */
    private static boolean has(HttpServletRequest request, String tag, Instant at) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return known.strip().equals("*") || known.contains(tag);
        }
        try {
            return request.getDateHeader("If-Modified-Since")
                    >= at.truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
