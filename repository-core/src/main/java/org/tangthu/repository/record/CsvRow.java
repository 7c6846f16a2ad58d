package org.tangthu.repository.record;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of tables that people open in spreadsheets (RFC 4180). A cell that a spreadsheet would compute, which descriptions
 * of strangers may hold, begins with an apostrophe; plain numbers and dates stay as they are.
 */
public final class CsvRow {
    /** The last four are the wide forms of the first, which some programs take for these. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** Signs of numbers and EDTF dates alone call nothing. */
    private static final Pattern FIGURES = Pattern.compile("[+-]?[\\dX][\\dX.,/~?%-]*");

    private static final Pattern PARTING = Pattern.compile("[\",\\r\\n]");

    private CsvRow() {}

    /** @return the row with its end */
    public static String of(Stream<String> cells) {
        return cells.map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = isComputed(text) ? "'" + text : text;
        return PARTING.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isComputed(String text) {
        return !text.isEmpty()
                && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                && !FIGURES.matcher(text).matches();
    }
}
