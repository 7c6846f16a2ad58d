package org.tangthu.repository.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.text.PageBuilder.Region;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.Repairs.Kind;
import org.tangthu.repository.text.XmlCursor.Event;

/**
 * Reads the hOCR (1.2) of one page, as well-formed XHTML. The classes {@code ocr_page}, {@code ocr_par} or
 * {@code ocr_carea}, {@code ocr_line} and its kinds, {@code ocrx_word} and {@code ocrx_cinfo} make the page; all else is
 * passed over. A line without words of its own is taken for words without boxes. Boxes are in pixels of the image.
 */
final class HocrReader {
    private static final Set<String> AREAS = Set.of("ocr_carea", "ocrx_block");
    private static final Set<String> PARAGRAPHS = Set.of("ocr_par");
    private static final Set<String> LINES =
            Set.of("ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat");
    private static final Set<String> NO_TEXT = Set.of("script", "style");
    private static final String NUMBER = " (-?\\d{1,15}(?:\\.\\d{1,9})?)";
    private static final Pattern BBOX = Pattern.compile("\\b(?:bbox|x_bboxes)" + NUMBER.repeat(4));
    private static final Pattern CONFIDENCE = Pattern.compile("\\bx_w?confs?" + NUMBER);
    private static final Pattern UPRIGHT_COLUMN = Pattern.compile("\\btextangle (?:-?90|-?270)\\b");
    private static final Pattern VERTICAL_MODE = Pattern.compile("\\bwriting-mode\\s*:\\s*(?:vertical-|tb)");

    private final XmlCursor xml;
    private final Repairs repairs = new Repairs();
    private final Boxes boxes;
    private final PageBuilder builder;
    private boolean begun;
    private Optional<String> areaLang = Optional.empty();
    private Optional<Direction> areaDirection = Optional.empty();
    private Optional<Machine> machine = Optional.empty();

    HocrReader(XmlCursor xml) {
        this.xml = xml;
        this.boxes = new Boxes(repairs, xml::line);
        this.builder = new PageBuilder(xml::line);
    }

    TextReading read() throws IOException {
        for (Event event = xml.next(); event != Event.FINISHED; event = xml.next()) {
            if (event == Event.START) {
                start();
            }
        }
        if (!begun) {
            throw xml.refuse("the file is no hOCR: it has no element of class ocr_page");
        }
        return TextReading.of(builder.page(new ReadingOrder()), machine, repairs);
    }

    private void start() throws IOException {
        if (NO_TEXT.contains(xml.name())) {
            skip();
        } else if (xml.name().equals("meta")) {
            meta();
        } else if (is(Set.of("ocr_page"))) {
            page();
        } else if (is(AREAS)) {
            areaLang = lang();
            areaDirection = direction();
            builder.startBlock(new Region("", box(), areaLang, areaDirection));
        } else if (is(PARAGRAPHS)) {
            builder.startBlock(
                    new Region("", box(), lang().or(() -> areaLang), direction().or(() -> areaDirection)));
        } else if (is(LINES)) {
            line();
        } else if (is(Set.of("ocrx_word"))) {
            word();
        }
    }

    /** The capability {@code ocr-system} of clause 11. */
    private void meta() {
        if (xml.attribute("name").equals(Optional.of("ocr-system"))) {
            machine = xml.attribute("content").map(Engines::named);
        }
    }

    private void page() {
        if (begun) {
            throw xml.refuse("the hOCR file has more than one page; make a file for each");
        }
        begun = true;
        double[] corners = corners().orElse(new double[4]);
        builder.startPage(boxes.page(corners[2], corners[3]), lang());
    }

    /** Reads to the end of the line; what stands in it outside of words counts only if there is none. */
    private void line() throws IOException {
        builder.startLine(new Region("", box(), lang(), direction()));
        boolean words = false;
        StringBuilder loose = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            Event event = xml.next();
            if (event == Event.START && is(Set.of("ocrx_word"))) {
                word();
                words = true;
            } else if (event == Event.START && NO_TEXT.contains(xml.name())) {
                skip();
            } else if (event == Event.TEXT) {
                loose.append(xml.text());
            } else {
                depth += event == Event.START ? 1 : -1;
            }
        }
        if (!words) {
            PageBuilder.words(PageBuilder.text(loose.toString())).forEach(builder::unboxed);
        }
        builder.endLine();
    }

    private void word() throws IOException {
        Box box = box().orElse(builder.lineBox());
        Optional<Double> confidence = confidence();
        Optional<String> wordLang = lang();
        List<Glyph> glyphs = new ArrayList<>();
        String content = content(glyphs, box);
        if (!content.isEmpty()) {
            builder.word(new Word(content, box, confidence, wordLang, List.of(), glyphs));
        }
    }

    /** The text up to the end of the element that the cursor stands at. */
    private String content(List<Glyph> glyphs, Box otherwise) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            Event event = xml.next();
            if (event == Event.TEXT) {
                text.append(xml.text());
            } else if (event == Event.START && NO_TEXT.contains(xml.name())) {
                skip();
            } else if (event == Event.START && is(Set.of("ocrx_cinfo"))) {
                Box box = box().orElse(otherwise);
                Optional<Double> confidence = confidence();
                String character = content(glyphs, box);
                text.append(character);
                if (!character.isEmpty()) {
                    glyphs.add(new Glyph(character, box, confidence));
                }
            } else {
                depth += event == Event.START ? 1 : -1;
            }
        }
        return PageBuilder.text(text.toString());
    }

    /** Passes over the element that the cursor stands at. */
    private void skip() throws IOException {
        if (xml.name().equals("script")) {
            repairs.add(Kind.SCRIPT, xml.line());
        }
        for (int depth = 1; depth > 0; ) {
            Event event = xml.next();
            if (event != Event.TEXT) {
                depth += event == Event.START ? 1 : -1;
            }
        }
    }

    private boolean is(Set<String> classes) {
        return xml.attribute("class")
                .filter(names -> Arrays.stream(names.split("\\s+")).anyMatch(classes::contains))
                .isPresent();
    }

    private Optional<Box> box() {
        return corners().flatMap(corner -> boxes.box(corner[0], corner[1], corner[2], corner[3]));
    }

    private Optional<double[]> corners() {
        return find(BBOX).map(found -> {
            double[] corners = new double[4];
            Arrays.setAll(corners, i -> Double.parseDouble(found.group(i + 1)));
            return corners;
        });
    }

    private Optional<Double> confidence() {
        return find(CONFIDENCE).flatMap(found -> boxes.confidence(Double.parseDouble(found.group(1)) / 100));
    }

    /** Text that stands upright in a column, or is turned so; which of them it is, its characters tell. */
    private Optional<Direction> direction() {
        boolean vertical = find(UPRIGHT_COLUMN).isPresent()
                || xml.attribute("style")
                        .filter(style -> VERTICAL_MODE.matcher(style).find())
                        .isPresent();
        return vertical ? Optional.of(Direction.TOP_TO_BOTTOM) : Optional.empty();
    }

    private Optional<Matcher> find(Pattern pattern) {
        return xml.attribute("title").map(pattern::matcher).filter(Matcher::find);
    }

    private Optional<String> lang() {
        return xml.attribute("lang").or(xml::xmlLang);
    }
}
