package org.tangthu.portal.demo.render;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.tangthu.portal.demo.render.AltoPage.Direction;
import org.tangthu.portal.demo.render.AltoPage.Line;
import org.tangthu.portal.demo.render.AltoPage.Word;

/** A page being set from top to bottom: each call draws the next element and records its words with their boxes. */
final class Galley {

    private static final int TOP = 190;
    private static final int BOTTOM = Stationery.HEIGHT - 170;

    private final Graphics2D g;
    private final Typefaces faces;
    private final Stationery style;
    private final AltoPage alto;
    private final int left;
    private final int width;
    private int baseline;

    Galley(Graphics2D g, Typefaces faces, Stationery style, AltoPage alto) {
        this.g = g;
        this.faces = faces;
        this.style = style;
        this.alto = alto;
        this.left = style.margin();
        this.width = Stationery.WIDTH - 2 * left;
    }

    void start(boolean cover) {
        g.setColor(style.paper());
        g.fillRect(0, 0, Stationery.WIDTH, Stationery.HEIGHT);
        baseline = cover ? TOP + 150 : TOP + style.size();
    }

    /** The double line around a cover. */
    void frame() {
        g.setColor(style.accent());
        g.setStroke(new BasicStroke(7));
        g.drawRect(70, 70, Stationery.WIDTH - 140, Stationery.HEIGHT - 140);
        g.setStroke(new BasicStroke(2));
        g.drawRect(86, 86, Stationery.WIDTH - 172, Stationery.HEIGHT - 172);
    }

    void heading(String text, boolean cover) {
        int size = style.size() * (cover ? 20 : 14) / 10;
        baseline += cover ? size * 3 / 4 : size / 3;
        g.setColor(style.accent());
        block(text, faces.bold().deriveFont((float) size), cover ? Alignment.CENTRED : Alignment.LEFT, 0);
        if (!cover) {
            g.fillRect(left, baseline - style.leading() + 20, 120, 4);
        }
        baseline += style.size();
    }

    void subheading(String text) {
        baseline += style.size() / 3;
        g.setColor(style.accent());
        block(text, faces.bold().deriveFont(style.size() * 1.1f), Alignment.LEFT, 0);
        baseline += style.size() / 4;
    }

    void paragraph(String text, boolean cover) {
        g.setColor(style.ink());
        if (cover) {
            block(text, faces.italic().deriveFont(style.size() * 1.4f), Alignment.CENTRED, 0);
        } else {
            block(text, faces.text().deriveFont((float) style.size()), Alignment.JUSTIFIED, style.size() * 3 / 2);
        }
        baseline += style.size() / 3;
    }

    void centred(String text) {
        g.setColor(style.ink());
        block(text, faces.italic().deriveFont((float) style.size()), Alignment.CENTRED, 0);
    }

    /** A line of the contents: its text at the left, dots, the page number at the right. */
    void entry(String[] parts) {
        g.setColor(style.ink());
        Font font = faces.text().deriveFont((float) style.size());
        Line text = line(List.of(parts[0].split(" ")), font, left, space(font));
        Line number = line(List.of(parts[1]), font, left + width - Math.round(advance(parts[1], font)), 0);
        Rectangle box = text.box();
        g.setColor(style.second());
        for (int x = box.x + box.width + 16; x < number.box().x - 12; x += 14) {
            g.fillOval(x, baseline - 4, 4, 4);
        }
        List<Word> words = new ArrayList<>(text.words());
        words.addAll(number.words());
        alto.text("vi", Direction.LTR, List.of(new Line(words)));
        baseline += style.leading() * 5 / 4;
    }

    /** A drawing in what is left of the page, at most a third of it; on a cover lines may follow. */
    void picture(String name, boolean cover) {
        int top = baseline - style.size() / 2;
        int height = Math.min(560, BOTTOM - top);
        Rectangle box = new Rectangle(left, cover ? top : BOTTOM - height, width, height);
        new Vignettes(g, style).draw(name, box);
        alto.illustration(box);
        baseline = box.y + box.height + style.leading() * 2;
    }

    void pageNumber(String label) {
        if (baseline - style.leading() > BOTTOM + style.leading() * 3) {
            throw new IllegalStateException("page " + label + " is too long for its sheet: shorten its text");
        }
        baseline = Stationery.HEIGHT - 100;
        g.setColor(style.second());
        g.fillRect(Stationery.WIDTH / 2 - 60, baseline - 46, 120, 2);
        g.setColor(style.ink());
        block(label, faces.text().deriveFont(style.size() * 0.8f), Alignment.CENTRED, 0);
    }

    private enum Alignment {
        LEFT,
        CENTRED,
        JUSTIFIED
    }

    private void block(String text, Font font, Alignment alignment, int indent) {
        List<Line> lines = new ArrayList<>();
        int leading = Math.max(style.leading(), font.getSize() * 14 / 10);
        List<List<String>> rows = broken(List.of(text.split(" ")), font, indent);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            int start = left + (i == 0 ? indent : 0);
            float free = left + width - start - length(row, font);
            boolean stretched = alignment == Alignment.JUSTIFIED && i < rows.size() - 1;
            float gap = space(font) + (stretched ? free / Math.max(1, row.size() - 1) : 0);
            lines.add(line(row, font, start + (alignment == Alignment.CENTRED ? free / 2 : 0), gap));
            baseline += leading;
        }
        alto.text("vi", Direction.LTR, lines);
    }

    private Line line(List<String> row, Font font, float start, float gap) {
        List<Word> words = new ArrayList<>();
        float x = start;
        g.setFont(font);
        for (String word : row) {
            float advance = advance(word, font);
            g.drawString(word, x, baseline);
            int size = font.getSize();
            words.add(new Word(
                    word, new Rectangle(Math.round(x), baseline - size, (int) Math.ceil(advance), size * 13 / 10), ""));
            x += advance + gap;
        }
        return new Line(words);
    }

    private List<List<String>> broken(List<String> words, Font font, int indent) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (String word : words) {
            row.add(word);
            if (row.size() > 1 && length(row, font) > width - (rows.isEmpty() ? indent : 0)) {
                row.remove(row.size() - 1);
                rows.add(row);
                row = new ArrayList<>(List.of(word));
            }
        }
        rows.add(row);
        return rows;
    }

    private float length(List<String> row, Font font) {
        return advance(String.join(" ", row), font);
    }

    private float space(Font font) {
        return advance(" ", font);
    }

    private float advance(String text, Font font) {
        return (float) font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }
}
