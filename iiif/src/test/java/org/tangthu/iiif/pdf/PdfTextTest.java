package org.tangthu.iiif.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.pdf.StoredPictures.Picture;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.RequiresProgram;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/** The text in a file, as programs find it there. */
class PdfTextTest {
    private static final String NOM = "𠀧𤾓𢆥";

    @TempDir
    Path folder;

    private static Word word(String content, Box box, Glyph... glyphs) {
        return new Word(content, box, Optional.empty(), Optional.empty(), List.of(), List.of(glyphs));
    }

    private static PageText page(Direction direction, Line... lines) {
        return new PageText(
                2000,
                3000,
                Optional.empty(),
                List.of(new Block(Box.NONE, Optional.empty(), direction, List.of(lines))));
    }

    private static Line line(Box box, Word... words) {
        return new Line(box, Optional.empty(), List.of(words));
    }

    /** Two lines of quốc ngữ. */
    private static PageText vietnamese() {
        return page(
                Direction.LEFT_TO_RIGHT,
                line(
                        new Box(200, 300, 1000, 60),
                        word("Thành", new Box(200, 300, 200, 60)),
                        word("phố", new Box(440, 300, 120, 60)),
                        word("Hà", new Box(600, 300, 90, 60)),
                        word("Nội,", new Box(720, 300, 130, 60))),
                line(
                        new Box(200, 400, 300, 60),
                        word("nghìn", new Box(200, 400, 190, 60)),
                        word("năm", new Box(420, 400, 80, 60))));
    }

    /** Two columns from the right, with a box for each character; the second is Nôm of the second plane. */
    private static PageText columns() {
        return page(Direction.TOP_TO_BOTTOM, column("河內城中", 1600), column(NOM, 1400));
    }

    private static Line column(String text, int x) {
        int[] characters = text.codePoints().toArray();
        Word[] words = IntStream.range(0, characters.length)
                .mapToObj(i -> {
                    String one = Character.toString(characters[i]);
                    Box box = new Box(x, 300 + i * 130, 100, 100);
                    return word(one, box, new Glyph(one, box, Optional.empty()));
                })
                .toArray(Word[]::new);
        return line(new Box(x, 300, 100, characters.length * 130 - 30), words);
    }

    private Path write(PageText text) throws IOException {
        MemoryCatalogue catalogue = new MemoryCatalogue();
        catalogue.put(SampleEntities.library());
        catalogue.put(SampleEntities.item(1), SampleEntities.pages(1));
        Path file = folder.resolve("book.pdf");
        Book book = TestBooks.of(catalogue, SampleEntities.item(1), LocalDate.of(2026, 3, 1));
        PdfWriter.write(
                book,
                new PdfWriter.Pages() {
                    @Override
                    public void before(int pages) {}

                    @Override
                    public Optional<Picture> picture(Page page) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<PageText> text(Page page) {
                        return Optional.of(text);
                    }
                },
                file,
                folder);
        return file;
    }

    private static String read(Path file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    @Test
    void vietnameseIsReadLineByLineAndWordByWord() throws IOException {
        assertThat(read(write(vietnamese()), 2)).contains("Thành phố Hà Nội,\nnghìn năm");
    }

    @Test
    void columnsAreReadAsLinesInBothPlanes() throws IOException {
        assertThat(read(write(columns()), 2)).containsSubsequence("河內城中\n", NOM + "\n");
    }

    @Test
    void aWordStandsOnItsBox() throws IOException {
        Path file = write(vietnamese());
        StringBuilder found = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> places) {
                    int at = text.indexOf("Nội");
                    if (at >= 0) {
                        TextPosition first = places.get(at);
                        TextPosition last = places.get(at + 2);
                        found.append("%.0f %.0f %.0f"
                                .formatted(
                                        first.getXDirAdj(),
                                        last.getXDirAdj() + last.getWidthDirAdj(),
                                        first.getYDirAdj()));
                    }
                }
            };
            stripper.setStartPage(2);
            stripper.getText(document);
        }
        // In points: 720 and 300 + 60 pixels at 300 to the inch; of the box's 130 pixels three quarters, without the
        // comma.
        assertThat(found).hasToString("173 196 86");
    }

    @Test
    @RequiresProgram("pdftotext")
    void anotherProgramReadsTheSame() throws Exception {
        assertThat(pdftotext(write(vietnamese()))).contains("Thành phố Hà Nội,\nnghìn năm");
        assertThat(pdftotext(write(columns()))).contains("河內城中", NOM);
    }

    private static String pdftotext(Path file) throws Exception {
        Process program = new ProcessBuilder("pdftotext", "-enc", "UTF-8", "-f", "2", file.toString(), "-")
                .redirectErrorStream(true)
                .start();
        String text = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void nothingOfItIsDrawn() throws IOException {
        try (PDDocument document = Loader.loadPDF(write(columns()).toFile())) {
            for (var name : document.getPage(1).getResources().getFontNames()) {
                PDFont font = document.getPage(1).getResources().getFont(name);
                if (font.getName().equals("GlyphLessFont")) {
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.isDamaged()).isFalse();
                    return;
                }
            }
        }
        throw new AssertionError("the page has no font of empty glyphs");
    }

    @Test
    void aTextWithoutBoxesCanBeFoundToo() throws IOException {
        assertThat(read(
                        write(page(
                                Direction.LEFT_TO_RIGHT, line(Box.NONE, word("lục", Box.NONE), word("bát", Box.NONE)))),
                        2))
                .contains("lục bát");
    }
}
