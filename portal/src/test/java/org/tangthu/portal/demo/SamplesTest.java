package org.tangthu.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.Described;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.json.PageLine;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.problem.Problems;

/** The committed samples keep what the demonstration promises of them. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("src/main/samples");
    private static final Path REGISTER = SAMPLES.resolve("items/dang-ban-ba");
    private static final String MAP = "map.tif";

    @Test
    void everyDescriptionIsReadWithoutAComplaint() throws IOException {
        for (EntityKind kind : EntityKind.values()) {
            for (Path file : descriptions(kind)) {
                Problems problems = new Problems().in(file.toString());
                assertThat(read(kind, file, problems)).isPresent();
                assertThat(problems.all()).isEmpty();
            }
        }
        assertThat(descriptions(EntityKind.LIBRARY)).hasSize(2);
        assertThat(descriptions(EntityKind.COLLECTION)).hasSize(2);
        assertThat(descriptions(EntityKind.ITEM)).hasSize(7);
    }

    @Test
    void everyItemSaysInBothLanguagesThatItWasMadeForDemonstration() throws IOException {
        for (ItemForm form : items().values()) {
            List<LocalizedText> texts = item(form).description().texts();
            assertThat(texts)
                    .anySatisfy(t -> assertThat(t.value()).contains("MINH HỌA"))
                    .anySatisfy(t -> assertThat(t.value()).contains("DEMONSTRATION"));
        }
    }

    @Test
    void everyArkHasItsCheckCharacter() throws IOException {
        for (ItemForm form : items().values()) {
            Ark ark = form.ark().orElseThrow();
            String checked = ark.naan() + "/" + ark.name().substring(0, 8);
            assertThat(ark.name()).hasSize(9).endsWith(noidCheck(checked));
        }
        assertThat(items().values().stream().map(ItemForm::ark).distinct()).hasSize(7);
    }

    @Test
    void everyPageButTheDrawnMapHasItsImageAndItsText() throws IOException {
        for (Map.Entry<Path, ItemForm> item : items().entrySet()) {
            for (PageLine page : pages(item.getValue())) {
                if (!page.file().equals(MAP)) {
                    assertThat(item.getKey().resolve(page.file())).isRegularFile();
                    assertThat(item.getKey().resolve(page.text().orElseThrow())).isRegularFile();
                }
            }
        }
    }

    @Test
    void allPagesTogetherAreSmallerThanThreeMegabytes() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES.resolve("items"))) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
            assertThat(bytes).isLessThan(3_000_000);
        }
    }

    @Test
    void everyBoxIsWithinItsImage() throws Exception {
        for (Path image : images()) {
            BufferedImage picture = ImageIO.read(image.toFile());
            AltoStrings alto = alto(image);
            Rectangle page = new Rectangle(picture.getWidth(), picture.getHeight());
            assertThat(new Rectangle(alto.width(), alto.height())).isEqualTo(page);
            assertThat(page.height).isGreaterThanOrEqualTo(1600);
            assertThat(alto.words()).isNotEmpty().allSatisfy(word -> {
                assertThat(word.box().isEmpty()).isFalse();
                assertThat(page.contains(word.box()))
                        .as("%s in %s", word, image)
                        .isTrue();
            });
        }
    }

    @Test
    void everyBoxHoldsInk() throws Exception {
        for (Path image : images()) {
            BufferedImage picture = ImageIO.read(image.toFile());
            assertThat(alto(image).words()).allSatisfy(word -> assertThat(darkest(picture, word.box()))
                    .as("%s in %s", word, image)
                    .isLessThan(140));
        }
    }

    @Test
    void theRegisterHasLeavesLabelledRectoAndVersoFromRightToLeft() throws IOException {
        ItemForm register = items().get(REGISTER);
        assertThat(pages(register))
                .extracting(p -> p.label().orElseThrow())
                .containsExactly("1a", "1b", "2a", "2b", "3a", "3b", "4a", "4b", "5a", "5b", "6a", "6b");
        assertThat(item(register).viewingDirection()).contains("right-to-left");
    }

    @Test
    void everyCharacterOfTheRegisterHasABoxOfItsOwn() throws Exception {
        Map<String, String> texts = registerColumn(2);
        for (PageLine page : pages(items().get(REGISTER))) {
            AltoStrings alto = AltoStrings.read(REGISTER.resolve(page.text().orElseThrow()));
            String text = texts.get(page.label().orElseThrow());
            assertThat(alto.words())
                    .allSatisfy(w -> assertThat(codePoints(w.content())).isEqualTo(1));
            assertThat(contents(alto, word -> word.reading().isEmpty())).hasSize(1);
            assertThat(String.join("", contents(alto, word -> !word.reading().isEmpty())))
                    .isEqualTo(text);
        }
    }

    @Test
    void everyCharacterOfTheRegisterHasItsReading() throws Exception {
        Map<String, String> readings = registerColumn(3);
        for (PageLine page : pages(items().get(REGISTER))) {
            String written = AltoStrings.read(REGISTER.resolve(page.text().orElseThrow())).words().stream()
                    .map(AltoStrings.Word::reading)
                    .collect(Collectors.joining());
            assertThat(written)
                    .isEqualTo(readings.get(page.label().orElseThrow()).replace(" ", ""));
        }
    }

    @Test
    void theRegisterNamesTheHistoryAndTheCityAndHasNomBeyondTheBasicPlane() throws Exception {
        String text = String.join("", registerColumn(2).values());
        assertThat(text).contains("大越史記", "河內");
        assertThat(text.codePoints().filter(Character::isSupplementaryCodePoint).count())
                .isGreaterThan(30);
        assertThat(AltoStrings.read(REGISTER.resolve("005.xml")).words())
                .extracting(AltoStrings.Word::language)
                .contains("vi-Hani", "lzh-Hani");
    }

    @Test
    void theBookletHasTwelvePagesAndSpeaksOfHanoi() throws Exception {
        Path booklet = SAMPLES.resolve("items/lang-giay-do");
        List<String> words = new ArrayList<>();
        for (PageLine page : pages(items().get(booklet))) {
            AltoStrings.read(booklet.resolve(page.text().orElseThrow())).words().forEach(w -> words.add(w.content()));
        }
        assertThat(pages(items().get(booklet))).hasSize(12);
        assertThat(String.join(" ", words)).contains("Ở Hà Nội, một con phố", "Đường làng", "làng nghề", "giấy dó");
    }

    private static List<Path> descriptions(EntityKind kind) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT) + ".yaml";
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(f -> f.getFileName().toString().equals(name))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Described> read(EntityKind kind, Path file, Problems problems) throws IOException {
        Descriptions descriptions = new Descriptions(CodeLists.load());
        return descriptions.read(kind, file.getFileName().toString(), Files.readAllBytes(file), problems);
    }

    private static Map<Path, ItemForm> items() throws IOException {
        Map<Path, ItemForm> items = new LinkedHashMap<>();
        for (Path file : descriptions(EntityKind.ITEM)) {
            items.put(file.getParent(), (ItemForm)
                    read(EntityKind.ITEM, file, new Problems()).orElseThrow());
        }
        return items;
    }

    private static Item item(ItemForm form) {
        return form.named().apply(form.ark().orElseThrow());
    }

    private static List<PageLine> pages(ItemForm form) {
        return form.pages().orElse(List.of());
    }

    private static List<Path> images() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES.resolve("items"))) {
            return files.filter(f -> f.toString().matches(".*[.](jpg|png)")).toList();
        }
    }

    private static AltoStrings alto(Path image) throws Exception {
        return AltoStrings.read(Path.of(image.toString().replaceAll("[.](jpg|png)$", ".xml")));
    }

    private static List<String> contents(AltoStrings alto, Predicate<AltoStrings.Word> which) {
        return alto.words().stream()
                .filter(which)
                .map(AltoStrings.Word::content)
                .toList();
    }

    /** What the generator's table has for each page in one of its columns, blank cells and reader's marks left out. */
    private static Map<String, String> registerColumn(int column) throws IOException {
        return Files.readAllLines(SAMPLES.resolve("generator/register.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> !row[3].isEmpty())
                .collect(Collectors.toMap(row -> row[0], row -> row[column].replaceAll("[　。]", ""), String::concat));
    }

    private static long codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The least green of the box's pixels: red and black ink both have little of it. */
    private static int darkest(BufferedImage picture, Rectangle box) {
        int least = 255;
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                least = Math.min(least, picture.getRGB(x, y) >> 8 & 255);
            }
        }
        return least;
    }

    /** The NOID check character as its specification tells it: the sum of place times value, modulo 29. */
    private static String noidCheck(String checked) {
        String alphabet = "0123456789bcdfghjkmnpqrstvwxz";
        int sum = 0;
        for (int i = 0; i < checked.length(); i++) {
            sum += (i + 1) * Math.max(0, alphabet.indexOf(checked.charAt(i)));
        }
        return alphabet.substring(sum % 29, sum % 29 + 1);
    }
}
