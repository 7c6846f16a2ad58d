package org.tangthu.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.analysis.vietnamese.Spelling;
import org.tangthu.analysis.vietnamese.Syllable;

/** The Vietnamese of every module: no mark is missing, one spelling, the words of libraries, and no text left out. */
class VietnameseTest {
    private static final Path MODULES = Path.of("..");
    private static final String VIETNAMESE = "_vi.properties";

    /** What is no prose: placeholders, addresses, codes with hyphens, slashes or digits in them. */
    private static final Pattern NO_PROSE =
            Pattern.compile("\\{[^}]*\\}|https?://\\S+|\\d+/[\\p{L}\\d/-]+|[\\w.]*\\w[-/_.:][\\w./:-]*\\w|\\w*\\d\\w*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*\\}");

    /** ký, lý, quý, mỹ, kỹ, never with i. */
    private static final Pattern WITH_I = Pattern.compile("(?:k[íìỉĩị]|l[íỉị]|qu[íìỉĩị]|m[ĩị])");

    /** Words that mean something else to librarians, each with what is said instead. */
    private static final Map<Pattern, String> TRAPS = Map.of(
            Pattern.compile("lưu chiểu"), "nộp tài liệu; lưu chiểu is legal deposit alone",
            Pattern.compile("thu hồi"), "gỡ khỏi công bố; thu hồi sounds like confiscation",
            Pattern.compile("tiêu đề(?! (?:http|bổ sung|chuẩn))"), "nhan đề; tiêu đề is a heading",
            Pattern.compile("tác quyền"), "quyền tác giả",
            Pattern.compile("bản thảo"), "bản nháp, or bản chép tay; bản thảo is the draft of a work");

    /** Texts that show another spelling on purpose. */
    private static final Set<String> SPELT_ON_PURPOSE = Set.of("search.none.marks");

    /** By their names without the language. */
    private static Map<String, Properties> bundles(String ending) {
        try (Stream<Path> modules = Files.list(MODULES)) {
            Map<String, Properties> bundles = new TreeMap<>();
            for (Path module :
                    modules.map(each -> each.resolve("src/main/resources")).toList()) {
                if (Files.isDirectory(module)) {
                    add(module, ending, bundles);
                }
            }
            return bundles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Path module, String ending, Map<String, Properties> bundles) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> bundles.put(file.toString().replace(ending, ""), read(file)));
        }
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** @param taker of a key and its text */
    private static void each(BiConsumer<String, String> taker) {
        Map<String, Properties> all = bundles(VIETNAMESE);
        assertThat(all).hasSizeGreaterThan(10);
        all.forEach((bundle, texts) ->
                texts.stringPropertyNames().forEach(key -> taker.accept(key, texts.getProperty(key))));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(NO_PROSE.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> list(String name) throws IOException {
        try (InputStream in = VietnameseTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean hasMarks(String word) {
        return word.chars().anyMatch(letter -> letter > 127);
    }

    @Test
    void noWordLacksItsMarks() throws IOException {
        Set<String> whole = list("words-without-marks.txt");
        Set<String> foreign = list("foreign-words.txt");
        assertThat(whole).allMatch(Syllable::valid);
        Set<String> unknown = new TreeSet<>();
        each((key, text) -> words(text)
                .filter(word -> !hasMarks(word) && !whole.contains(word) && !foreign.contains(word))
                .forEach(word -> unknown.add(word + " (" + key + ")")));
        assertThat(unknown)
                .as("words without a mark that are neither in words-without-marks.txt nor in foreign-words.txt")
                .isEmpty();
    }

    @Test
    void everyWordWithMarksIsASyllableInTheOneSpelling() {
        Set<String> wrong = new TreeSet<>();
        each((key, text) -> words(text)
                .filter(VietnameseTest::hasMarks)
                .filter(word -> !Syllable.valid(word)
                        || !SPELT_ON_PURPOSE.contains(key) && !tonesAsIn(word, Spelling.canonical(word)))
                .forEach(word -> wrong.add(word + " → " + Spelling.canonical(word) + " (" + key + ")")));
        assertThat(wrong).isEmpty();
    }

    /** Whether the tone stands where it stands in hòa, khỏe, thúy; i and y are looked at by themselves. */
    private static boolean tonesAsIn(String word, String canonical) {
        return withoutY(word).equals(withoutY(canonical));
    }

    private static String withoutY(String word) {
        return Normalizer.normalize(
                Normalizer.normalize(word, Normalizer.Form.NFD).replace('y', 'i'), Normalizer.Form.NFC);
    }

    @Test
    void whereIAndYSoundAlikeItIsY() {
        Set<String> wrong = new TreeSet<>();
        each((key, text) -> words(text)
                .filter(word -> WITH_I.matcher(word).matches() && !SPELT_ON_PURPOSE.contains(key))
                .forEach(word -> wrong.add(word + " (" + key + ")")));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theWordsAreThoseOfLibraries() {
        Set<String> wrong = new TreeSet<>();
        each((key, text) -> TRAPS.forEach((trap, instead) -> {
            if (trap.matcher(text.toLowerCase(Locale.ROOT)).find()) {
                wrong.add(key + ": " + instead);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void textsAreComposedAndHoldNoSpaceTooMuch() {
        Set<String> wrong = new TreeSet<>();
        each((key, text) -> {
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)
                    || text.contains("  ")
                    || text.matches(".*\\p{L}\\s[,;:!].*")) {
                wrong.add(key + ": " + text);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameOfTheSameThings() {
        Map<String, Properties> english = bundles("_en.properties");
        Set<String> wrong = new TreeSet<>();
        bundles(VIETNAMESE).forEach((bundle, texts) -> {
            Properties other = english.getOrDefault(bundle, new Properties());
            texts.stringPropertyNames().forEach(key -> {
                Set<String> here = placeholders(texts.getProperty(key));
                Set<String> there = placeholders(other.getProperty(key, ""));
                if (!other.containsKey(key)) {
                    wrong.add(bundle + ": " + key + " has no English");
                } else if (!here.equals(there)) {
                    wrong.add(bundle + ": " + key + " takes " + here + " and " + there);
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group().replaceFirst("\\{(\\d+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
