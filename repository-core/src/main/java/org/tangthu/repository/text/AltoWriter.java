package org.tangthu.repository.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.text.PageText.Alternative;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Hyphenation;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.xml.XmlWriter;

/**
 * Writes the text of a page as ALTO 4.4, whatever format it came in: its boxes in pixels of the image, its order as
 * {@code ReadingOrder}, who made it and that it was converted here as {@code Processing}. {@link TextParser} reads the same
 * text from it again.
 */
public final class AltoWriter {
    private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
    private static final String VERSION = "4.4";
    private static final String TEXT_STEP = "made";
    private static final String THIS_STEP = "converted";
    private static final String PROGRAM = "Tàng Thư";

    private final XmlWriter xml;
    private final PageText text;
    private final AltoSource source;

    private AltoWriter(PageText text, AltoSource source, OutputStream out) throws IOException {
        this.text = text;
        this.source = source;
        this.xml = new XmlWriter(out);
    }

    /**
     * Writes one document.
     *
     * @param text as {@link PageTexts} gives it, in pixels
     * @param out is not closed
     */
    public static void write(PageText text, AltoSource source, OutputStream out) throws IOException {
        new AltoWriter(text, source, out).write();
    }

    private void write() throws IOException {
        xml.document(() -> xml.element("alto", this::alto));
    }

    private void alto() throws IOException {
        xml.namespace("", NAMESPACE);
        xml.attribute("SCHEMAVERSION", VERSION);
        xml.element("Description", this::description);
        if (text.lines().findAny().isPresent()) {
            xml.element("ReadingOrder", () -> xml.element("OrderedGroup", this::order));
        }
        xml.element("Layout", () -> xml.element("Page", this::page));
    }

    private void description() throws IOException {
        xml.element("MeasurementUnit", "pixel");
        xml.element("sourceImageInformation", () -> {
            xml.element("fileName", source.page().master().originalName());
            xml.element("fileIdentifier", source.address());
            xml.element("documentIdentifier", source.item());
        });
        Optional<Machine> machine = source.file().origin().machine();
        xml.element("Processing", () -> made(machine));
        xml.element("Processing", this::converted);
    }

    private void made(Optional<Machine> machine) throws IOException {
        xml.attribute("ID", TEXT_STEP);
        xml.element("processingCategory", "contentGeneration");
        xml.element("processingDateTime", machine.flatMap(Machine::at).map(Object::toString));
        xml.element(
                "processingStepDescription",
                machine.isPresent() ? "Recognized by a machine" : "Written or corrected by a person");
        xml.element(
                "processingStepSettings",
                machine.map(Machine::models).filter(list -> !list.isEmpty()).map(list -> String.join("+", list)));
        if (machine.isPresent()) {
            xml.element("processingSoftware", () -> {
                xml.element("softwareName", machine.get().engine().orElse("unknown"));
                xml.element("softwareVersion", machine.get().version());
            });
        }
    }

    private void converted() throws IOException {
        xml.attribute("ID", THIS_STEP);
        xml.element("processingCategory", "other");
        xml.element(
                "processingStepDescription",
                "Converted from " + source.file().path() + ", SHA-512 "
                        + source.file().sha512());
        xml.element("processingSoftware", () -> xml.element("softwareName", PROGRAM));
    }

    private void order() throws IOException {
        xml.attribute("ID", "order");
        for (int b = 0; b < text.blocks().size(); b++) {
            reference(block(b));
            for (int l = 0; l < text.blocks().get(b).lines().size(); l++) {
                reference(line(b, l));
            }
        }
    }

    private void reference(String id) throws IOException {
        xml.element("ElementRef", () -> {
            xml.attribute("ID", "order-" + id);
            xml.attribute("REF", id);
        });
    }

    private void page() throws IOException {
        xml.attribute("ID", "page");
        xml.attribute("PHYSICAL_IMG_NR", source.position());
        xml.attribute("PRINTED_IMG_NR", source.label());
        xml.attribute("PROCESSINGREFS", TEXT_STEP + " " + THIS_STEP);
        xml.attribute("WIDTH", text.width());
        xml.attribute("HEIGHT", text.height());
        lang(text.lang(), Optional.empty());
        xml.element("PrintSpace", () -> {
            box(new Box(0, 0, text.width(), text.height()));
            for (int b = 0; b < text.blocks().size(); b++) {
                block(text.blocks().get(b), b);
            }
        });
    }

    private void block(Block block, int b) throws IOException {
        xml.element("TextBlock", () -> {
            xml.attribute("ID", block(b));
            box(block.box());
            lang(block.lang(), text.lang());
            xml.attribute("BASEDIRECTION", direction(block.direction()));
            for (int l = 0; l < block.lines().size(); l++) {
                line(block.lines().get(l), block.lang(), line(b, l));
            }
        });
    }

    private void line(Line line, Optional<String> blockLang, String id) throws IOException {
        xml.element("TextLine", () -> {
            xml.attribute("ID", id);
            box(line.box());
            lang(line.lang(), blockLang);
            Optional<Word> before = Optional.empty();
            for (Word word : line.words()) {
                if (before.filter(last -> !last.isGluedTo(word)).isPresent()) {
                    xml.element("SP", () -> {});
                }
                word(word, line.lang());
                before = Optional.of(word);
            }
            hyphen(before);
        });
    }

    private void hyphen(Optional<Word> last) throws IOException {
        boolean divided =
                last.flatMap(Word::hyphenation).filter(Hyphenation::first).isPresent();
        if (divided
                && last.map(Word::content)
                        .filter(content -> content.endsWith("-"))
                        .isEmpty()) {
            xml.element("HYP", () -> xml.attribute("CONTENT", "-"));
        }
    }

    private void word(Word word, Optional<String> lineLang) throws IOException {
        xml.element("String", () -> {
            box(word.box());
            xml.attribute("CONTENT", word.content());
            if (word.hyphenation().isPresent()) {
                xml.attribute("SUBS_TYPE", word.hyphenation().get().first() ? "HypPart1" : "HypPart2");
                xml.attribute("SUBS_CONTENT", word.hyphenation().get().whole());
            }
            xml.attribute("WC", word.confidence());
            lang(word.lang(), lineLang);
            for (Alternative alternative : word.alternatives()) {
                xml.element("ALTERNATIVE", () -> alternative(alternative));
            }
            for (Glyph glyph : glyphs(word)) {
                xml.element("Glyph", () -> glyph(glyph));
            }
        });
    }

    private void alternative(Alternative alternative) throws IOException {
        xml.attribute("PURPOSE", alternative.purpose());
        xml.text(alternative.content());
    }

    /** ALTO has room for one character in each, so that of a run of several none is told. */
    private static List<Glyph> glyphs(Word word) {
        boolean single = word.glyphs().stream()
                .allMatch(glyph ->
                        glyph.content().codePointCount(0, glyph.content().length()) == 1);
        return single ? word.glyphs() : List.of();
    }

    private void glyph(Glyph glyph) throws IOException {
        xml.attribute("CONTENT", glyph.content());
        xml.attribute("GC", glyph.confidence());
        box(glyph.box());
    }

    private void box(Box box) throws IOException {
        if (!box.equals(Box.NONE)) {
            xml.attribute("HPOS", box.x());
            xml.attribute("VPOS", box.y());
            xml.attribute("WIDTH", box.width());
            xml.attribute("HEIGHT", box.height());
        }
    }

    /** Only where it is another than around it. */
    private void lang(Optional<String> named, Optional<String> around) throws IOException {
        if (!named.equals(around)) {
            xml.attribute("LANG", named.flatMap(Languages::tag));
        }
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case LEFT_TO_RIGHT -> "ltr";
            case RIGHT_TO_LEFT -> "rtl";
            case TOP_TO_BOTTOM -> "ttb";
            case BOTTOM_TO_TOP -> "btt";
        };
    }

    private static String block(int number) {
        return "b" + (number + 1);
    }

    private static String line(int block, int number) {
        return block(block) + "-" + (number + 1);
    }
}
