package org.tangthu.repository.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.XmlCursor.Event;

/**
 * Reads the hOCR (1.2) of one page, as well-formed XHTML. The classes {@code ocr_page}, {@code ocr_par} or
 * {@code ocr_carea}, {@code ocr_line} and its kinds, {@code ocrx_word} and {@code ocrx_cinfo} make the page; all else is
 * passed over. Boxes are in pixels of the image.
 */
final class HocrReader {
    private static final Set<String> BLOCKS = Set.of("ocr_carea", "ocr_par");
    private static final Set<String> LINES = Set.of("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat");
    private static final Pattern BBOX =
            Pattern.compile("\\b(?:bbox|x_bboxes) (\\d{1,8}) (\\d{1,8}) (\\d{1,8}) (\\d{1,8})");
    private static final Pattern CONFIDENCE = Pattern.compile("\\bx_w?conf(?:s)? (\\d{1,3}(?:\\.\\d{1,9})?)");

    private final XmlCursor xml;
    private final PageBuilder builder = new PageBuilder();
    private Optional<Box> page = Optional.empty();
    private Optional<String> lang = Optional.empty();
    private Optional<Machine> machine = Optional.empty();

    HocrReader(XmlCursor xml) {
        this.xml = xml;
    }

    TextReading read() throws IOException {
        for (Event event = xml.next(); event != Event.FINISHED; event = xml.next()) {
            if (event == Event.START) {
                start();
            }
        }
        Box size = page.orElseThrow(() -> xml.refuse("the file is no hOCR: it has no element of class ocr_page"));
        return TextReading.of(new PageText(size.width(), size.height(), lang, builder.blocks(Map.of())), machine);
    }

    private void start() throws IOException {
        List<String> names = classes();
        if (xml.name().equals("meta")) {
            meta();
        } else if (names.contains("ocr_page")) {
            page();
        } else if (names.stream().anyMatch(BLOCKS::contains)) {
            builder.startBlock("", box(), lang(), Direction.LEFT_TO_RIGHT);
        } else if (names.stream().anyMatch(LINES::contains)) {
            builder.startLine(box(), lang());
        } else if (names.contains("ocrx_word")) {
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
        if (page.isPresent()) {
            throw xml.refuse("the hOCR file has more than one page; make a file for each");
        }
        page = Optional.of(box().orElse(Box.NONE));
        lang = lang();
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
            } else if (event == Event.START && classes().contains("ocrx_cinfo")) {
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

    private List<String> classes() {
        return xml.attribute("class")
                .map(text -> Arrays.asList(text.split("\\s+")))
                .orElse(List.of());
    }

    private Optional<Box> box() {
        return find(BBOX).map(found -> {
            int left = Integer.parseInt(found.group(1));
            int top = Integer.parseInt(found.group(2));
            int right = Math.max(left, Integer.parseInt(found.group(3)));
            int bottom = Math.max(top, Integer.parseInt(found.group(4)));
            return new Box(left, top, right - left, bottom - top);
        });
    }

    private Optional<Double> confidence() {
        return find(CONFIDENCE).map(found -> Math.min(1, Double.parseDouble(found.group(1)) / 100));
    }

    private Optional<Matcher> find(Pattern pattern) {
        return xml.attribute("title").map(pattern::matcher).filter(Matcher::find);
    }

    private Optional<String> lang() {
        return xml.attribute("lang").or(xml::xmlLang);
    }
}
