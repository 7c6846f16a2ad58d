package org.tangthu.linkeddata.prepared.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
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

    /** A file, or that of a certain set. */
    private static final Pattern ASKED = Pattern.compile("(?s)(?:(\\d{1,18})-)?(.*)");

    /** A client that takes unpacked files slowly holds a thread. */
    private static final int AT_ONCE = 16;
    /** For who finds all of those places taken. */
    private static final Duration BUSY = Duration.ofSeconds(30);

    private final PreparedSet set;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final FileAnswer answer = new FileAnswer();

    public PreparedAnswer(PreparedSet set) {
        this.set = set;
    }

    /**
     * Sends a file of the set that is served now, or of the one that is named ({@code FileSink.asked}); 503 while none is
     * served, with a {@code Retry-After} by how long the last set took.
     *
     * @param asked by anybody
     * @param type media type of the content
     * @return false if the set has no such file, or the one that is named is gone; nothing is sent then
     */
    public boolean send(HttpServletRequest request, HttpServletResponse response, String asked, String type)
            throws IOException {
        Matcher parts = ASKED.matcher(asked);
        if (!parts.matches()) {
            return false;
        }
        Optional<String> name = Optional.ofNullable(parts.group(1));
        Optional<FileSet> served = name.isPresent() ? set.served(name.get()) : set.served();
        if (served.isEmpty() && name.isEmpty()) {
            later(response, set.expected());
            return true;
        }
        Optional<PreparedFile> file = served.flatMap(from -> from.file(parts.group(2)));
        if (file.isPresent() && !send(request, response, served.get(), file.get(), type)) {
            later(response, BUSY);
        }
        return file.isPresent();
    }

    private static void later(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
        Answer.text(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "prepared.later");
    }

    private boolean send(
            HttpServletRequest request, HttpServletResponse response, FileSet from, PreparedFile file, String type)
            throws IOException {
        if (!file.packed()) {
            return answer.send(request, response, stored(from, file, type));
        }
        response.addHeader("Vary", "Accept-Encoding");
        boolean sent = takesGzip(request)
                ? sendPacked(request, response, stored(from, file, type))
                : unpack(request, response, from, file, type);
        if (!sent) {
            response.reset();
            Answer.open(response);
        }
        return sent;
    }

    private boolean sendPacked(HttpServletRequest request, HttpServletResponse response, SentFile file)
            throws IOException {
        response.setHeader("Content-Encoding", "gzip");
        return answer.send(request, response, file);
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

    /** @return false if the file is gone, or too many are being unpacked */
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
        response.setContentType(type);
        response.setContentLengthLong(file.content().size());
        Path path = set.path(from, file);
        if (request.getMethod().equals("HEAD")) {
            return Files.exists(path);
        }
        if (!places.tryAcquire()) {
            return false;
        }
        try (InputStream stored = Files.newInputStream(path);
                InputStream content = new GZIPInputStream(stored)) {
            content.transferTo(response.getOutputStream());
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            places.release();
        }
    }
}
