package org.tangthu.portal.demo.render;

import java.util.List;
import java.util.Locale;

/**
 * One row of the register's text: a column of a page.
 *
 * @param text cells from top to bottom; {@code 　} is a blank cell, {@code 。} a reader's mark that takes no cell
 * @param readings one quốc ngữ syllable for each character of the text
 */
record RegisterColumn(String page, Style style, String text, List<String> readings) {

    /** What a column is: Hán text, its heading, Nôm text, the title over two columns, an empty column, a rule across the page. */
    enum Style {
        TEXT,
        HEAD,
        NOM,
        TITLE,
        BLANK,
        RULE
    }

    static final int BLANK_CELL = '　';
    static final int MARK = '。';

    static RegisterColumn parse(String row) {
        String[] fields = row.split("\t", -1);
        RegisterColumn column = new RegisterColumn(
                fields[0],
                Style.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                fields[2],
                fields[3].isBlank() ? List.of() : List.of(fields[3].split(" ")));
        if (column.style != Style.RULE && column.characters() != column.readings.size()) {
            throw new IllegalArgumentException("%s has %d characters but %d readings"
                    .formatted(column.text, column.characters(), column.readings.size()));
        }
        return column;
    }

    String language() {
        return style == Style.NOM ? "vi-Hani" : "lzh-Hani";
    }

    int span() {
        return style == Style.TITLE ? 2 : 1;
    }

    /** Of a rule: below which row of cells it is drawn. */
    int row() {
        return Integer.parseInt(text);
    }

    private long characters() {
        return text.codePoints().filter(c -> c != BLANK_CELL && c != MARK).count();
    }
}
