package org.tangthu.portal.pages.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.portal.frame.Answer;

/**
 * Sends large files, whole or in one part (RFC 9110, section 14): a viewer of PDF reads the pages that are looked at.
 * Each occupies a thread of the server until its client has it, so there are only so many at one time.
 */
final class DocumentFile {
    private static final int AT_ONCE = 16;
    private static final int BUFFER = 1 << 16;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_SATISFIABLE = 416;
    private static final int PATIENCE_SECONDS = 10;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param range header of the request
     * @param ifRange header of the request
     * @return empty if it cannot be sent now
     */
    Optional<ResponseBuilder> response(Answer.Document document, Optional<String> range, Optional<String> ifRange) {
        if (places.availablePermits() == 0) {
            return Optional.empty();
        }
        EntityTag tag = new EntityTag(document.tag());
        try {
            long length = Files.size(document.file());
            boolean same = ifRange.map(given -> given.equals("\"" + document.tag() + "\""))
                    .orElse(true);
            Optional<Matcher> asked =
                    range.filter(given -> same).map(RANGE::matcher).filter(Matcher::matches);
            ResponseBuilder response =
                    asked.isEmpty() ? part(document, 0, length, Response.ok()) : part(document, asked.get(), length);
            return Optional.of(response.tag(tag)
                    .header("Accept-Ranges", "bytes")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.name() + "\""));
        } catch (NoSuchFileException e) {
            // Removed just now to make room; it is made again for the next who asks.
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ResponseBuilder part(Answer.Document document, Matcher asked, long length) {
        boolean fromEnd = asked.group(1).isEmpty();
        long first = fromEnd ? length - number(asked.group(2), 0) : number(asked.group(1), 0);
        long last = fromEnd ? length - 1 : Math.min(length - 1, number(asked.group(2), length - 1));
        first = Math.max(0, first);
        if (first > last) {
            return Response.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + length);
        }
        ResponseBuilder partial =
                Response.status(PARTIAL_CONTENT).header("Content-Range", "bytes " + first + "-" + last + "/" + length);
        return part(document, first, last + 1 - first, partial);
    }

    private static long number(String digits, long otherwise) {
        return digits.isEmpty() ? otherwise : Long.parseLong(digits);
    }

    private ResponseBuilder part(Answer.Document document, long from, long length, ResponseBuilder response) {
        StreamingOutput content = out -> send(document, from, length, out);
        return response.entity(content).type(document.mediaType()).header(HttpHeaders.CONTENT_LENGTH, length);
    }

    private void send(Answer.Document document, long from, long length, OutputStream out) throws IOException {
        take();
        try (FileChannel file = FileChannel.open(document.file(), StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long sent = 0;
            while (sent < length) {
                buffer.clear().limit((int) Math.min(BUFFER, length - sent));
                int read = file.read(buffer, from + sent);
                if (read < 0) {
                    throw new IOException(document.file() + " became shorter");
                }
                out.write(buffer.array(), 0, read);
                sent += read;
            }
        } finally {
            places.release();
        }
    }

    /** Somebody else may have been quicker since there was a place. */
    private void take() throws IOException {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("there is no place to send a document from");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server ends", e);
        }
    }
}
