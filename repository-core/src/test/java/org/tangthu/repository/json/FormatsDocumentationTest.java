package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.commit.PremisJson;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problems;

/** Every example of {@code docs/formats.md} is what it says. */
class FormatsDocumentationTest {
    private static final Path PAGE = Path.of("../docs/formats.md");
    private static final Descriptions DESCRIPTIONS = new Descriptions(CodeLists.load());

    @ParameterizedTest
    @EnumSource
    void theExamplesOfDescriptionsAreGood(EntityKind kind) throws IOException {
        assertThat(examples("yaml " + kind.code())).isNotEmpty().allSatisfy(example -> {
            Problems problems = new Problems();
            assertThat(read(kind, example, problems)).as("%s", problems.all()).isTrue();
            assertThat(problems.all()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theTablesNameTheFieldsOfTheFullExamples(EntityKind kind) throws IOException {
        List<String> examples = examples("yaml " + kind.code());
        Tree full =
                YamlTree.read(examples.get(examples.size() - 1), new Problems()).orElseThrow();
        Map<String, Tree> fields = ((Mapping) full).fields();
        Set<String> named = tableFields(kind);
        named.addAll(fields.containsKey("schema") ? Set.of("schema") : Set.of());
        assertThat(named).containsExactlyInAnyOrderElementsOf(fields.keySet());
    }

    @Test
    void theWrongExampleHasTheProblemsThatAreShown() throws IOException {
        Problems problems = new Problems();
        assertThat(read(EntityKind.ITEM, examples("yaml wrong").get(0), problems.in("item.yaml")))
                .isFalse();
        List<String> found = problems.all().stream().map(Problem::toString).toList();
        List<String> shown = examples("text problems").get(0).lines().toList();
        assertThat(found).hasSameSizeAs(shown);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(found.get(i)).startsWith(shown.get(i).replaceFirst("…$", ""));
        }
    }

    @Test
    void theStoredFormsAreWrittenAsShown() throws IOException {
        String record = examples("json record").get(0);
        assertThat(EntityJson.bytes(EntityJson.read(bytes(record)))).isEqualTo(bytes(record));
        String pages = examples("json pages").get(0);
        assertThat(PageListJson.bytes(PageListJson.read(bytes(pages)))).isEqualTo(bytes(pages));
        String premis = examples("json premis").get(0);
        assertThat(PremisJson.bytes(PremisJson.read(bytes(premis)))).isEqualTo(bytes(premis));
    }

    @Test
    void theFormOfADepositIsGood() throws IOException {
        Problems problems = new Problems();
        assertThat(DepositForm.read(bytes(examples("json deposit").get(0)), problems))
                .isPresent();
        assertThat(problems.all()).isEmpty();
    }

    private static boolean read(EntityKind kind, String example, Problems problems) {
        return DESCRIPTIONS
                .read(kind, kind.code() + ".yaml", bytes(example), problems)
                .isPresent();
    }

    /** The blocks whose fence is followed by this. */
    private static List<String> examples(String info) throws IOException {
        return Pattern.compile("(?ms)^```" + info + "\\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** What stands in the first cells of the table in the kind's section. */
    private static Set<String> tableFields(EntityKind kind) throws IOException {
        String page = Files.readString(PAGE).toLowerCase(Locale.ROOT);
        String all = Files.readString(PAGE);
        int begin = page.indexOf("\n## " + kind.code());
        int end = all.indexOf("\n## ", begin + 1);
        Set<String> fields = new TreeSet<>();
        Pattern.compile("(?m)^\\| (`[^|]+`) \\|")
                .matcher(all.substring(begin, end))
                .results()
                .map((MatchResult row) -> row.group(1).replace("`", "").split(" "))
                .forEach(names -> fields.addAll(Arrays.asList(names)));
        return fields;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
