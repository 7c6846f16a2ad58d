package org.tangthu.linkeddata.prepared.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.FileAnswer;
import org.tangthu.linkeddata.http.SentFile;
import org.tangthu.linkeddata.prepared.FileSet;
import org.tangthu.linkeddata.prepared.PreparedFile;
import org.tangthu.linkeddata.prepared.PreparedSet;

/**
 * Sends files of a set: as they lie on disk, packed and in parts if that is asked for, to everybody who takes gzip;
 * unpacked to others. Thread-safe.
 */
public final class PreparedAnswer {
    /** A coding with its weight, which is not nought (RFC 9110, 12.5.3). */
    private static final Pattern GZIP = Pattern.compile("(?i)(?:x-)?gzip(?:\\s*;\\s*q=(?!0(?:\\.0*)?$).*)?");

    private final PreparedSet set;
    private final FileAnswer answer = new FileAnswer();

    public PreparedAnswer(PreparedSet set) {
        this.set = set;
    }

    /**
     * Sends a file of the set that is served now; 503 with {@code Retry-After} while none is.
     *
     * @param type media type of the content
     * @return false if the set has no such file; nothing is sent then
     */
    public boolean send(HttpServletRequest request, HttpServletResponse response, String name, String type)
            throws IOException {
        Optional<FileSet> served = set.served();
        if (served.isEmpty()) {
            later(response);
            return true;
        }
        Optional<PreparedFile> file = served.get().file(name);
        if (file.isPresent() && !send(request, response, served.get(), file.get(), type)) {
            later(response);
        }
        return file.isPresent();
    }

    private static void later(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "30");
        Answer.text(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "prepared.later");
    }

    private boolean send(
            HttpServletRequest request, HttpServletResponse response, FileSet from, PreparedFile file, String type)
            throws IOException {
        if (!file.packed()) {
            return answer.send(request, response, stored(from, file, type));
        }
        response.addHeader("Vary", "Accept-Encoding");
        if (!takesGzip(request)) {
            return unpack(request, response, from, file, type);
        }
        response.setHeader("Content-Encoding", "gzip");
        boolean sent = answer.send(request, response, stored(from, file, type));
        if (!sent) {
            response.reset();
            Answer.open(response);
        }
        return sent;
    }

    private SentFile stored(FileSet from, PreparedFile file, String type) {
        return new SentFile(
                set.path(from, file),
                file.stored().size(),
                file.stored().sha256(),
                from.begun(),
                type,
                Optional.empty());
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept-Encoding")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .anyMatch(coding -> GZIP.matcher(coding.strip()).matches());
    }

    private boolean unpack(
            HttpServletRequest request, HttpServletResponse response, FileSet from, PreparedFile file, String type)
            throws IOException {
        String tag = '"' + file.content().sha256() + '"';
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", from.begun().toEpochMilli());
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.strip().equals("*") || known.contains(tag))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        try (InputStream stored = Files.newInputStream(set.path(from, file));
                InputStream content = new GZIPInputStream(stored)) {
            response.setContentType(type);
            response.setContentLengthLong(file.content().size());
            content.transferTo(response.getOutputStream());
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
