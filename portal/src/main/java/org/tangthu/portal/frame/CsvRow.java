package org.tangthu.portal.frame;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rows of tables (RFC 4180) that spreadsheets may open: what people wrote is never taken for a formula there. */
public final class CsvRow {
    private CsvRow() {}

    /** A row with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
