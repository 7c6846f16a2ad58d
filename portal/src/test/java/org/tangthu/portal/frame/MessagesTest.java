package org.tangthu.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.Sort;
import org.tangthu.repository.access.Decision.Reason;

class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/org/tangthu/portal");
    private static final Path BUILDERS = Path.of("src/main/java/org/tangthu/portal");
    private static final Pattern IN_TEMPLATE = Pattern.compile("t\\.(?:text|count)\\(\"([^\"]+)\"[,)]");
    private static final Pattern IN_BUILDER =
            Pattern.compile("(?:text|field)\\(\\s*(?:edition,\\s*)?\"([a-z][\\w-]*\\.[\\w.-]*\\w)\"[,)]");

    private static final Path SCRIPTS = Path.of("src/main/web/src/reader");
    private static final Pattern IN_SCRIPT =
            Pattern.compile("\\.text\\((?:[^()\"]*\\? )?\"([a-z.-]+)\"(?: : \"([a-z.-]+)\")?");

    private static Set<String> keys(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                Files.newBufferedReader(TEMPLATES.resolve("frame/messages_" + language.tag() + ".properties"))) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(read(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Set<String> english = keys(Language.EN);
        english.removeIf(key -> key.endsWith(".one"));
        assertThat(english).isEqualTo(keys(Language.VI));
    }

    @Test
    void everyTextThatTemplatesAndBuildersNameIsThere() throws IOException {
        Set<String> named = found(TEMPLATES, ".ftlh", IN_TEMPLATE);
        named.addAll(found(BUILDERS, ".java", IN_BUILDER));
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(keys(Language.VI)).containsAll(named);
    }

    @Test
    void everyTextThatTheReadersScriptNamesIsThere() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            Set<String> named = files.flatMap(
                            file -> IN_SCRIPT.matcher(read(file)).results())
                    .flatMap(match -> Stream.of(match.group(1), match.group(2)))
                    .filter(Objects::nonNull)
                    .map(key -> "reader.script." + key)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).hasSizeGreaterThan(20);
            assertThat(keys(Language.VI)).containsAll(named);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceHasItsWords(Language language) {
        Messages messages = SampleEditions.of(language).messages();
        assertThatCode(() -> {
                    for (Facet facet : Facet.values()) {
                        messages.text("facet." + facet.code());
                    }
                    for (Sort sort : Sort.values()) {
                        messages.text("sort." + sort.code());
                    }
                    for (Reason reason : Reason.values()) {
                        messages.text("notice." + reason.code());
                    }
                    for (int status : new int[] {400, 403, 404, 405, 406, 410, 429, 500, 503}) {
                        messages.text("error." + status + ".title");
                        messages.text("error." + status + ".explanation");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void englishTellsOneFromMany() {
        assertThat(SampleEditions.of(Language.EN).messages().count("search.total", 1))
                .isEqualTo("1 item");
        assertThat(SampleEditions.of(Language.EN).messages().count("search.total", 1234))
                .isEqualTo("1,234 items");
        assertThat(SampleEditions.of(Language.VI).messages().count("search.total", 1))
                .isEqualTo("1 tài liệu");
    }
}
