package org.tangthu.repository.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<String> OFFERS = List.of("text/turtle", "application/ld+json", "text/html");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            ''                                                   | text/turtle
            */*                                                  | text/turtle
            TEXT/HTML                                            | text/html
            application/*                                        | application/ld+json
            application/ld+json;profile="a,text/html;q=1";q=0.5  | application/ld+json
            text/turtle;q=0.5, text/html;q=0.9                   | text/html
            text/turtle;q=0, */*                                 | application/ld+json
            text/*;q=0.3, text/html;q=0.2, application/ld+json;q=0.1 | text/turtle
            text/turtle;q=0                                      | none
            image/png                                            | none
            ;;,,/;q, text/html;;                                 | text/html
            text/turtle;q=high                                   | none
            text/turtle;q=1.5                                    | none
            ,,,                                                  | none
            """)
    void theBestOfferIsTaken(String header, String expected) {
        assertThat(Accept.parse(header).best(OFFERS).orElse(null)).isEqualTo(expected);
    }

    @Test
    void severalHeadersAreOneAndNoHeaderAcceptsEverything() {
        var headers = Collections.enumeration(List.of("text/turtle;q=0.1", "text/html"));
        assertThat(Accept.of(headers).best(OFFERS)).contains("text/html");
        assertThat(Accept.of(Collections.emptyEnumeration()).best(OFFERS)).contains("text/turtle");
    }

    @Test
    void anOfferMayHaveSeveralNames() {
        var best = Accept.parse("application/json")
                .best(
                        List.of("html", "json"),
                        offer -> offer.equals("json")
                                ? List.of("application/ld+json", "application/json")
                                : List.of("text/html"));
        assertThat(best).contains("json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            application/sparql-results+json;q=0, */*               | application/sparql-results+xml  | application/sparql-results+xml
            application/sparql-results+json;q=0.1, */*;q=0.9       | application/sparql-results+xml  | application/sparql-results+xml
            application/sparql-results+json;q=0, application/json  | application/sparql-results+json | application/json
            application/json, application/sparql-results+json      | application/sparql-results+json | application/sparql-results+json
            application/json, */*;q=0.1                            | application/sparql-results+json | application/json
            application/xml, application/json;q=0.5                | application/sparql-results+xml  | application/xml
            application/*                                          | application/sparql-results+json | application/sparql-results+json
            application/json;q=0, */*                              | application/sparql-results+json | application/sparql-results+json
            text/*                                                 | none                            | none
            """)
    void anotherNameOfAnOfferCountsOnlyWhereItStandsInFull(String header, String offer, String name) {
        List<List<String>> offers = List.of(
                List.of("application/sparql-results+json", "application/json"),
                List.of("application/sparql-results+xml", "application/xml", "text/xml"));
        Accept accept = Accept.parse(header);
        var best = accept.best(offers, names -> names);
        assertThat(best.map(names -> names.get(0)).orElse(null)).isEqualTo(offer);
        assertThat(best.map(accept::name).orElse(null)).isEqualTo(name);
    }

    @Test
    void aHeaderOfAThousandRangesIsReadToItsFiftieth() {
        assertThat(Accept.parse("a/b,".repeat(49) + "text/html").best(OFFERS)).contains("text/html");
        assertThat(Accept.parse("a/b,".repeat(50) + "text/html").best(OFFERS)).isEmpty();
    }
}
