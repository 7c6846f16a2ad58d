package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.analysis.lucene.IndexAnalyzer;
import org.tangthu.portal.search.query.Planner;

class QuestionTest {
    private static final Pattern TERMS = Pattern.compile("\"[^\"]*\"");

    private final Planner planner = new Planner(IndexAnalyzer.withPairs());

    static Stream<String> longest() {
        String characters = IntStream.range(0, 10_000)
                .mapToObj(i -> Character.toString(0x4E00 + i))
                .collect(Collectors.joining());
        Random random = new Random(7);
        String mixed = random.ints(3_000, 0, 6)
                .mapToObj(i -> List.of("đại ", "ddaij ", "大越 ", "1871 ", "UBND ", "\"việt nam\" ")
                        .get(i))
                .collect(Collectors.joining());
        return Stream.of(
                "x".repeat(10_000),
                "đường ".repeat(2_000),
                "dduwowngf ".repeat(2_000),
                characters,
                characters.replaceAll("(.)", "$1 "),
                characters.replaceAll("(..)", "\"$1\" "),
                "1871 ".repeat(2_000),
                "Tự Đức 24 ".repeat(1_000),
                "Thuận Thiên 3 ".repeat(1_000),
                "tân mùi ".repeat(1_000),
                "UBND TP.HCM q. 5 t. 2 ".repeat(500),
                "ủy ban nhân dân thành phố ".repeat(400),
                "VHv.1312 ".repeat(1_000),
                mixed);
    }

    @ParameterizedTest
    @MethodSource("longest")
    void noTextMakesAQueryThatLuceneRefuses(String typed) {
        for (AskedFields fields : List.of(AskedFields.ITEMS, AskedFields.PAGES)) {
            Question question = new Question(planner.plan(typed), fields);
            SolrQuery solr = new SolrQuery();
            question.finding(solr, question.units());
            question.ranking(solr, true);

            String units = IntStream.range(0, question.units())
                    .mapToObj(unit -> solr.get("unit" + unit))
                    .collect(Collectors.joining(" "));
            assertThat(terms(units)).isPositive().isLessThan(1_024);
            assertThat(terms(solr.get("ranking"))).isPositive().isLessThan(1_024);
        }
    }

    private static long terms(String clauses) {
        return TERMS.matcher(clauses)
                .results()
                .mapToLong(term -> Arrays.stream(term.group().split("[ |]")).count())
                .sum();
    }
}
