package org.tangthu.portal.search.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the lines of a file of the suite: without comments, cells parted by a bar between spaces. */
final class SuiteFile {
    private static final Pattern BAR = Pattern.compile(" \\| ");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private SuiteFile() {}

    static List<String> lines(String name) {
        try (InputStream file = SuiteFile.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SuiteFile::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String[] cells(String line, int count) {
        String[] cells = BAR.split(line);
        if (cells.length != count) {
            throw new IllegalArgumentException(count + " cells are needed, not " + cells.length + ": " + line);
        }
        return cells;
    }

    /** The values of a cell; none if it is a hyphen. */
    static List<String> values(String cell, String separator) {
        return cell.strip().equals("-") ? List.of() : List.of(cell.strip().split(separator));
    }

    private static String unescaped(String line) {
        return ESCAPED.matcher(line).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16))
                .replace("\\", "\\\\"));
    }
}
