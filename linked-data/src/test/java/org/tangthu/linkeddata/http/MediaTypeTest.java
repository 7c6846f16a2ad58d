package org.tangthu.linkeddata.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.negotiation.Accept;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            ''                                                              | TURTLE   | HTML
            */*                                                             | TURTLE   | HTML
            text/turtle                                                     | TURTLE   | TURTLE
            TEXT/Turtle                                                     | TURTLE   | TURTLE
            application/ld+json                                             | JSON_LD  | JSON_LD
            application/ld+json;profile="http://www.w3.org/ns/json-ld#flattened" | JSON_LD | JSON_LD
            application/json                                                | JSON_LD  | JSON_LD
            application/n-triples                                           | N_TRIPLES | N_TRIPLES
            application/rdf+xml                                             | RDF_XML  | RDF_XML
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML     | HTML
            application/xhtml+xml                                           | HTML     | HTML
            text/*                                                          | TURTLE   | HTML
            application/*                                                   | JSON_LD  | JSON_LD
            text/html;q=0, */*                                              | TURTLE   | TURTLE
            text/*;q=0.3, application/rdf+xml;q=0.7, */*;q=0.1              | RDF_XML  | RDF_XML
            text/turtle;q=0.5, application/ld+json;q=0.9                    | JSON_LD  | JSON_LD
            text/turtle;q=0, */*                                            | JSON_LD  | HTML
            text/html;q=0, text/*                                           | TURTLE   | TURTLE
            text/turtle;q=0                                                 | none     | none
            image/png                                                       | none     | none
            nonsense, text/turtle                                           | TURTLE   | TURTLE
            ;;,,/;q, text/turtle;;                                          | TURTLE   | TURTLE
            text/turtle;q=high                                              | none     | none
            text/turtle;q=1.5                                               | none     | none
            """)
    void theBestOfferIsTaken(String header, MediaType rdfFirst, MediaType htmlFirst) {
        Accept accept = Accept.parse(header);
        assertThat(accept.best(MediaType.RDF_THEN_HTML, MediaType::names).orElse(null))
                .isEqualTo(rdfFirst);
        assertThat(accept.best(MediaType.HTML_THEN_RDF, MediaType::names).orElse(null))
                .isEqualTo(htmlFirst);
    }
}
