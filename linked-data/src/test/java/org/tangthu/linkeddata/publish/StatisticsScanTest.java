package org.tangthu.linkeddata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class StatisticsScanTest {
    private static final String BASE = "https://library.example.vn";
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private static Statistics counted(String items) {
        String text =
                """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX edm: <http://www.europeana.eu/schemas/edm/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                PREFIX tt: <%1$s/ns#>
                PREFIX scope: <%1$s/id/decision-scope/>
                PREFIX : <%1$s/>
                """
                        .formatted(BASE);
        return new StatisticsScan(
                        RDFParser.fromString(text + items, Lang.TURTLE).toDatasetGraph(), BASE, () -> false)
                .count("1", AT);
    }

    private static String item(String name, String date, String decisions) {
        return """
                :%1$s a edm:ProvidedCHO ; dcterms:modified "2026-02-0%3$dT00:00:00Z"^^xsd:dateTime ;
                    dcterms:date "%2$s"^^<http://id.loc.gov/datatypes/edtf/EDTF> .
                %4$s
                """
                .formatted(name, date, name.length(), decisions);
    }

    @Test
    void nationalIsWhatADecisionInForceAdmits() {
        Statistics counted = counted(item(
                        "a", "1802", ":a tt:appraisalDecision :d1 . :d1 tt:decisionScope scope:national .")
                + item(
                        "bb",
                        "1700",
                        ":bb tt:appraisalDecision :d2 . :d2 tt:decisionScope scope:national ; tt:withdrawn \"2026-01-05\"^^xsd:date .")
                + item("ccc", "1600", ":ccc tt:appraisalDecision :d3 . :d3 tt:decisionScope scope:publication .")
                + item("dddd", "1500", ""));

        assertThat(counted.items()).isEqualTo(new Membership(4, Instant.parse("2026-02-04T00:00:00Z")));
        assertThat(counted.national()).isEqualTo(new Membership(1, Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(counted.years().get("")).isEqualTo(new Years(1500, 1802));
        assertThat(counted.years().get("national")).isEqualTo(new Years(1802, 1802));
    }

    @Test
    void whereTwoDecisionsAdmitAnItemItIsCountedOnce() {
        assertThat(counted(item(
                                "a",
                                "1802",
                                ":a tt:appraisalDecision :d1, :d2 . :d1 tt:decisionScope scope:national ."
                                        + " :d2 tt:decisionScope scope:national ."))
                        .national()
                        .items())
                .isEqualTo(1);
    }

    @Test
    void whereNothingIsNationalNothingIsCounted() {
        Statistics counted = counted(item("a", "1802", ""));
        assertThat(counted.national()).isEqualTo(new Membership(0, Instant.EPOCH));
        assertThat(counted.years()).doesNotContainKey("national");
    }
}
