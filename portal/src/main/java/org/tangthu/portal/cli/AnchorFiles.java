package org.tangthu.portal.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.audit.AuditAnchor;

/** Finds heads of the audit log in log files, packed or not. */
final class AnchorFiles {
    private AnchorFiles() {}

    /**
     * @param logs folder with the logs of a home; may be missing
     * @param more files beside these
     * @throws PortalException if one cannot be read
     */
    static List<AuditAnchor> read(Path logs, List<Path> more) {
        List<AuditAnchor> anchors = new ArrayList<>();
        for (Path file : Stream.concat(logFiles(logs).stream(), more.stream()).toList()) {
            try (BufferedReader lines = open(file)) {
                lines.lines().flatMap(line -> AuditAnchor.find(line).stream()).forEach(anchors::add);
            } catch (IOException | UncheckedIOException e) {
                throw new PortalException("The log file " + file + " cannot be read for anchors (" + e + ")", e);
            }
        }
        return anchors;
    }

    private static List<Path> logFiles(Path logs) {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(file -> file.getFileName().toString().matches("tangthu\\..*log(\\.gz)?|tangthu\\.log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PortalException("The log files in " + logs + " cannot be listed (" + e + ")", e);
        }
    }

    /** Bytes that are no UTF-8 are of other lines. */
    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.ISO_8859_1));
    }
}
