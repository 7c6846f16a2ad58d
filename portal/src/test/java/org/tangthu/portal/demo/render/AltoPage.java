package org.tangthu.portal.demo.render;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ALTO 4.4 file of one page, in pixels of its image. Blocks, lines and words are written in the order they were added. */
final class AltoPage {

    /** How the words of a block stand: the values of ALTO's BASEDIRECTION. */
    enum Direction {
        LTR,
        TTB
    }

    /** A word, or a single character where the script writes no spaces; {@code reading} is empty where the text reads itself. */
    record Word(String content, Rectangle box, String reading) {}

    /** A row of a horizontal page, a column of a vertical one. */
    record Line(List<Word> words) {

        Rectangle box() {
            return words.stream().map(Word::box).reduce(Rectangle::union).orElseThrow();
        }
    }

    private final String image;
    private final int width;
    private final int height;
    private final StringBuilder space = new StringBuilder();
    private int blocks;
    private int lines;

    AltoPage(String image, int width, int height) {
        this.image = image;
        this.width = width;
        this.height = height;
    }

    /** Adds a block of text; lines without words are left out, and so is a block without lines. */
    void text(String language, Direction direction, List<Line> content) {
        List<Line> filled = content.stream().filter(l -> !l.words().isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        Rectangle box = filled.stream().map(Line::box).reduce(Rectangle::union).orElseThrow();
        space.append("        <TextBlock ID=\"b%d\" %s LANG=\"%s\" BASEDIRECTION=\"%s\">\n"
                .formatted(++blocks, position(box), language, direction.name().toLowerCase(Locale.ROOT)));
        filled.forEach(l -> line(l, direction));
        space.append("        </TextBlock>\n");
    }

    void illustration(Rectangle box) {
        space.append("        <Illustration ID=\"b%d\" %s/>\n".formatted(++blocks, position(box)));
    }

    private void line(Line line, Direction direction) {
        space.append("          <TextLine ID=\"l%d\" %s>\n".formatted(++lines, position(line.box())));
        List<String> strings = new ArrayList<>();
        line.words().forEach(w -> strings.add(string(w)));
        space.append(String.join(direction == Direction.LTR ? "<SP/>\n" : "\n", strings));
        space.append("\n          </TextLine>\n");
    }

    private String string(Word word) {
        String start = "<String %s CONTENT=\"%s\"".formatted(position(word.box()), escaped(word.content()));
        return word.reading().isEmpty()
                ? start + "/>"
                : start + "><ALTERNATIVE PURPOSE=\"transcription\">" + escaped(word.reading())
                        + "</ALTERNATIVE></String>";
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" SCHEMAVERSION="4.4">
                  <Description>
                    <MeasurementUnit>pixel</MeasurementUnit>
                    <sourceImageInformation><fileName>%s</fileName></sourceImageInformation>
                    <Processing ID="p1">
                      <processingStepDescription>Typeset as a demonstration page; each box is where the generator drew</processingStepDescription>
                      <processingSoftware><softwareName>Tàng Thư sample generator</softwareName></processingSoftware>
                    </Processing>
                  </Description>
                  <Layout>
                    <Page ID="page" PHYSICAL_IMG_NR="1" WIDTH="%d" HEIGHT="%d">
                      <PrintSpace %s>
                """
                                .formatted(image, width, height, position(new Rectangle(width, height)))
                        + space
                        + """
                              </PrintSpace>
                            </Page>
                          </Layout>
                        </alto>
                        """);
    }

    private static String position(Rectangle box) {
        return "HPOS=\"%d\" VPOS=\"%d\" WIDTH=\"%d\" HEIGHT=\"%d\"".formatted(box.x, box.y, box.width, box.height);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
