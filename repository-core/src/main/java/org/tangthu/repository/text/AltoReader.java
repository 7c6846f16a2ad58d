package org.tangthu.repository.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.repository.text.PageText.Alternative;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.XmlCursor.Event;

/**
 * Reads an ALTO document of one page, version 2, 3 or 4. Blocks come in the order of {@code ReadingOrder} where there is
 * one (4.3), else in document order. Sizes may be in pixels, tenths of millimetres or 1200ths of an inch: boxes and page
 * are in the same unit, so {@link PageText#scaledTo} makes pixels of all of them.
 */
final class AltoReader {
    private static final Pattern NAMESPACE = Pattern.compile("http://www\\.loc\\.gov/standards/alto/ns-v[234]#");
    private static final int MAX_PARTS = 1_000;

    private final XmlCursor xml;
    private final PageBuilder builder = new PageBuilder();
    private final AltoProcessing processing = new AltoProcessing();
    private final Map<String, Integer> order = new HashMap<>();
    private Optional<PageText> page = Optional.empty();

    AltoReader(XmlCursor xml) {
        this.xml = xml;
    }

    TextReading read() throws IOException {
        boolean alto = xml.next() == Event.START && xml.name().equals("alto");
        if (!alto || !NAMESPACE.matcher(xml.namespace()).matches()) {
            throw xml.refuse("the file is no ALTO of version 2, 3 or 4");
        }
        for (Event event = xml.next(); event != Event.FINISHED; event = xml.next()) {
            if (event == Event.START) {
                start();
            } else if (event == Event.END && xml.name().equals("TextBlock")) {
                builder.endBlock();
            }
        }
        PageText found = page.orElseThrow(() -> xml.refuse("the ALTO file has no page"));
        return TextReading.of(
                new PageText(found.width(), found.height(), found.lang(), builder.blocks(order)), processing.machine());
    }

    private void start() throws IOException {
        switch (xml.name()) {
            case "OCRProcessing", "Processing" -> processing.read(xml);
            case "ElementRef" -> xml.attribute("REF").ifPresent(id -> order.putIfAbsent(id, order.size()));
            case "Page" -> page();
            case "TextBlock" -> builder.startBlock(xml.attribute("ID").orElse(""), box(), lang(), direction());
            case "TextLine" -> builder.startLine(box(), lang());
            case "String" -> word();
            default -> {
                // Styles, pictures, spaces and descriptions carry no text.
            }
        }
    }

    private void page() {
        if (page.isPresent()) {
            throw xml.refuse("the ALTO file has more than one page; make a file for each");
        }
        Box size = new Box(0, 0, number("WIDTH").orElse(0), number("HEIGHT").orElse(0));
        page = Optional.of(new PageText(size.width(), size.height(), lang(), List.of()));
    }

    private void word() throws IOException {
        String content = PageBuilder.text(xml.attribute("CONTENT").orElse(""));
        Box box = box().orElse(builder.lineBox());
        Optional<Double> confidence = confidence("WC");
        Optional<String> lang = lang();
        List<Alternative> alternatives = new ArrayList<>();
        List<Glyph> glyphs = new ArrayList<>();
        for (Event event = xml.next(); !ends(event, "String"); event = xml.next()) {
            if (event == Event.START && xml.name().equals("ALTERNATIVE")) {
                alternative().ifPresent(alternatives::add);
            } else if (event == Event.START && xml.name().equals("Glyph")) {
                glyph(box).ifPresent(glyphs::add);
            }
            if (alternatives.size() + glyphs.size() > MAX_PARTS) {
                throw xml.refuse("a String has more than " + MAX_PARTS + " parts");
            }
        }
        if (!content.isEmpty()) {
            builder.word(new Word(content, box, confidence, lang, alternatives, glyphs));
        }
    }

    private Optional<Alternative> alternative() throws IOException {
        Optional<String> purpose = xml.attribute("PURPOSE");
        StringBuilder text = new StringBuilder();
        for (Event event = xml.next(); !ends(event, "ALTERNATIVE"); event = xml.next()) {
            if (event == Event.TEXT) {
                text.append(xml.text());
            }
        }
        String content = PageBuilder.text(text.toString());
        return content.isEmpty() ? Optional.empty() : Optional.of(new Alternative(purpose, content));
    }

    private Optional<Glyph> glyph(Box otherwise) {
        String content = PageBuilder.text(xml.attribute("CONTENT").orElse(""));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Glyph(content, box().orElse(otherwise), confidence("GC")));
    }

    private boolean ends(Event event, String name) {
        return event == Event.END && xml.name().equals(name);
    }

    private Optional<Box> box() {
        Optional<Integer> x = number("HPOS");
        Optional<Integer> y = number("VPOS");
        Optional<Integer> width = number("WIDTH");
        Optional<Integer> height = number("HEIGHT");
        return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
                ? Optional.of(new Box(x.get(), y.get(), width.get(), height.get()))
                : Optional.empty();
    }

    /** A size or place, whole or with a fraction; what lies outside the page is drawn to its edge. */
    private Optional<Integer> number(String name) {
        return decimal(name).map(value -> (int) Math.round(Math.max(0, Math.min(value, 1e8))));
    }

    private Optional<Double> confidence(String name) {
        return decimal(name).filter(value -> value >= 0 && value <= 1);
    }

    private Optional<Double> decimal(String name) {
        return xml.attribute(name).map(text -> {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw xml.refuse(name + "=\"" + text.substring(0, Math.min(text.length(), 20)) + "\" is no number");
            }
        });
    }

    private Optional<String> lang() {
        return xml.attribute("LANG").or(() -> xml.attribute("language"));
    }

    private Direction direction() {
        return switch (xml.attribute("BASEDIRECTION").orElse("ltr")) {
            case "rtl" -> Direction.RIGHT_TO_LEFT;
            case "ttb" -> Direction.TOP_TO_BOTTOM;
            case "btt" -> Direction.BOTTOM_TO_TOP;
            default -> Direction.LEFT_TO_RIGHT;
        };
    }
}
