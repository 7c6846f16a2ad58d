package org.tangthu.repository.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.repository.text.PageBuilder.Region;
import org.tangthu.repository.text.PageText.Alternative;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Hyphenation;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.XmlCursor.Event;

/**
 * Reads an ALTO document of one page, version 2, 3 or 4. Blocks and lines come in the order of {@code ReadingOrder} where
 * there is one (4.3), else as {@link ReadingOrder} says. Sizes may be in pixels, tenths of millimetres or 1200ths of an
 * inch: boxes and page are in the same unit, so {@link PageText#scaledTo} makes pixels of all of them.
 */
final class AltoReader {
    private static final Pattern NAMESPACE = Pattern.compile("http://www\\.loc\\.gov/standards/alto/ns-v[234]#");
    private static final int MAX_PARTS = 1_000;

    private final XmlCursor xml;
    private final Repairs repairs = new Repairs();
    private final Boxes boxes;
    private final PageBuilder builder;
    private final AltoProcessing processing = new AltoProcessing();
    private final ReadingOrder order = new ReadingOrder();
    private boolean begun;

    AltoReader(XmlCursor xml) {
        this.xml = xml;
        this.boxes = new Boxes(repairs, xml::line);
        this.builder = new PageBuilder(xml::line);
    }

    TextReading read() throws IOException {
        root();
        for (Event event = xml.next(); event != Event.FINISHED; event = xml.next()) {
            if (event == Event.START) {
                start();
            } else if (event == Event.END && xml.name().equals("TextBlock")) {
                builder.endBlock();
            }
        }
        if (!begun) {
            throw xml.refuse("the ALTO file has no page");
        }
        return TextReading.of(builder.page(order), processing.machine(), repairs);
    }

    private void root() throws IOException {
        if (xml.next() != Event.START || !xml.name().equals("alto")) {
            throw xml.refuse("the file is no ALTO of version 2, 3 or 4");
        }
        if (!NAMESPACE.matcher(xml.namespace()).matches()) {
            throw xml.refuse("the file is no ALTO of version 2, 3 or 4: its namespace is '" + shortened(xml.namespace())
                    + "' instead of http://www.loc.gov/standards/alto/ns-v4#");
        }
    }

    private void start() throws IOException {
        switch (xml.name()) {
            case "OCRProcessing", "Processing" -> processing.read(xml);
            case "ElementRef" -> xml.attribute("REF").ifPresent(order::add);
            case "Page" -> page();
            case "TextBlock" -> builder.startBlock(region());
            case "TextLine" -> builder.startLine(region());
            case "String" -> word();
            case "HYP" -> builder.hyphen();
            default -> {
                // Styles, pictures, spaces and descriptions carry no text.
            }
        }
    }

    private void page() {
        if (begun) {
            throw xml.refuse("the ALTO file has more than one page; make a file for each");
        }
        begun = true;
        builder.startPage(
                boxes.page(number("WIDTH").orElse(0.0), number("HEIGHT").orElse(0.0)), lang());
    }

    private Region region() {
        return new Region(xml.attribute("ID").orElse(""), box(), lang(), direction());
    }

    private void word() throws IOException {
        String content = PageBuilder.text(xml.attribute("CONTENT").orElse(""));
        Box box = box().orElse(builder.lineBox());
        Optional<Double> confidence = confidence("WC");
        Optional<String> lang = lang();
        Optional<Hyphenation> hyphenation = hyphenation();
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
            builder.word(new Word(content, box, confidence, lang, alternatives, glyphs, hyphenation));
        }
    }

    private Optional<Hyphenation> hyphenation() {
        Optional<String> whole =
                xml.attribute("SUBS_CONTENT").map(PageBuilder::text).filter(text -> !text.isEmpty());
        return switch (xml.attribute("SUBS_TYPE").orElse("")) {
            case "HypPart1" -> whole.map(text -> new Hyphenation(true, text));
            case "HypPart2" -> whole.map(text -> new Hyphenation(false, text));
            default -> Optional.empty();
        };
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
        Optional<Double> x = number("HPOS");
        Optional<Double> y = number("VPOS");
        Optional<Double> width = number("WIDTH");
        Optional<Double> height = number("HEIGHT");
        return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
                ? boxes.box(x.get(), y.get(), x.get() + width.get(), y.get() + height.get())
                : Optional.empty();
    }

    private Optional<Double> confidence(String name) {
        return number(name).flatMap(boxes::confidence);
    }

    private Optional<Double> number(String name) {
        return xml.attribute(name).map(text -> {
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                value = Double.NaN;
            }
            if (!Double.isFinite(value)) {
                throw xml.refuse(name + "=\"" + shortened(text) + "\" is no number");
            }
            return value;
        });
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 60));
    }

    private Optional<String> lang() {
        return xml.attribute("LANG").or(() -> xml.attribute("language"));
    }

    private Optional<Direction> direction() {
        return xml.attribute("BASEDIRECTION").map(text -> switch (text) {
            case "rtl" -> Direction.RIGHT_TO_LEFT;
            case "ttb" -> Direction.TOP_TO_BOTTOM;
            case "btt" -> Direction.BOTTOM_TO_TOP;
            default -> Direction.LEFT_TO_RIGHT;
        });
    }
}
