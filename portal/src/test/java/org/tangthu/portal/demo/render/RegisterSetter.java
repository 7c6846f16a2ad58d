package org.tangthu.portal.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.portal.demo.render.AltoPage.Direction;
import org.tangthu.portal.demo.render.AltoPage.Line;
import org.tangthu.portal.demo.render.AltoPage.Word;

/**
 * Sets the Hán Nôm register: half leaves with vertical columns from right to left. The text is a table (page, style, text,
 * reading); a blank cell is an ideographic space, a stop is drawn as the red circle of a reader, and neither is text.
 */
final class RegisterSetter {

    private static final int WIDTH = 1320;
    private static final int HEIGHT = 1880;
    private static final Color TINT = new Color(0xead9b4);
    private static final String LEAF_NUMBERS = "一二三四五六七八九十";

    private final Typefaces faces;

    RegisterSetter(Typefaces faces) {
        this.faces = faces;
    }

    void setAll(Path table, Path folder) throws IOException {
        Map<String, List<RegisterColumn>> pages = new LinkedHashMap<>();
        List<String> rows = Files.readAllLines(table);
        for (String row : rows.subList(1, rows.size())) {
            RegisterColumn column = RegisterColumn.parse(row);
            pages.computeIfAbsent(column.page(), p -> new ArrayList<>()).add(column);
        }
        int number = 0;
        for (Map.Entry<String, List<RegisterColumn>> page : pages.entrySet()) {
            set(++number, page.getKey(), page.getValue(), folder);
        }
    }

    private void set(int number, String label, List<RegisterColumn> columns, Path folder) throws IOException {
        String stem = "%03d".formatted(number);
        BufferedImage image = Paper.sheet(WIDTH, HEIGHT, TINT, number);
        AltoPage alto = new AltoPage(stem + ".jpg", WIDTH, HEIGHT);
        Graphics2D g = Paper.pen(image);
        HalfLeaf leaf = new HalfLeaf(WIDTH, HEIGHT, label.endsWith("a"));
        leaf.draw(g, label.equals("1a"));
        Brush brush = new Brush(g, faces, number);
        write(columns, leaf, brush, alto);
        String leafNumber = LEAF_NUMBERS.substring(label.charAt(0) - '1', label.charAt(0) - '0');
        Word onFold = brush.character(leafNumber, leaf.number(), "", Brush.INK);
        alto.text("lzh-Hani", Direction.TTB, List.of(new Line(List.of(onFold))));
        if (label.equals("1a") || label.equals("6b")) {
            alto.illustration(new Seal(faces).press(g, leaf.sealPlace(label.equals("1a")), number));
        }
        g.dispose();
        Pictures.jpeg(image, 0.4f, folder.resolve(stem + ".jpg"));
        alto.write(folder.resolve(stem + ".xml"));
    }

    /** Neighbouring columns of one language make a block, so that each block names its language. */
    private void write(List<RegisterColumn> columns, HalfLeaf leaf, Brush brush, AltoPage alto) {
        List<Line> block = new ArrayList<>();
        String language = "lzh-Hani";
        int place = 0;
        for (RegisterColumn column : columns) {
            if (column.style() == RegisterColumn.Style.RULE) {
                brush.rule(leaf.rule(column.row()));
                continue;
            }
            if (!column.language().equals(language)) {
                alto.text(language, Direction.TTB, block);
                block = new ArrayList<>();
                language = column.language();
            }
            Rectangle area = leaf.column(place, column.span());
            block.add(brush.column(column, area, leaf.rows(column)));
            place += column.span();
        }
        alto.text(language, Direction.TTB, block);
    }
}
