package org.tangthu.portal.pages.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.tangthu.portal.pages.quality.QualityReport.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.publication.Rule;

/**
 * A report in the words of W3C's Data Quality Vocabulary: each rule is a metric of completeness, and each library and
 * collection is measured by it. Holds its own context.
 */
final class QualityJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPLETENESS = "http://www.w3.org/2016/05/ldqd#completeness";

    private final QualityReport report;
    private final Addresses addresses;

    private QualityJson(QualityReport report, Addresses addresses) {
        this.report = report;
        this.addresses = addresses;
    }

    static String of(QualityReport report, Addresses addresses) {
        return new QualityJson(report, addresses).document().toString();
    }

    private ObjectNode document() {
        ObjectNode document = JSON.createObjectNode();
        context(document.putObject("@context"));
        ArrayNode graph = document.putArray("@graph");
        List<Rule> rules = Stream.concat(report.fields().stream(), report.others().stream())
                .toList();
        rules.forEach(rule -> metric(graph.addObject(), rule));
        report.scopes().forEach(scope -> measured(graph.addObject(), scope, rules));
        return document;
    }

    private static void context(ObjectNode context) {
        context.put("dqv", "http://www.w3.org/ns/dqv#")
                .put("schema", "https://schema.org/")
                .put("skos", "http://www.w3.org/2004/02/skos/core#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                .put("name", "schema:name")
                .put("items", "schema:numberOfItems")
                .put("measurements", "dqv:hasQualityMeasurement");
        context.putObject("metric").put("@id", "dqv:isMeasurementOf").put("@type", "@id");
        context.putObject("value").put("@id", "dqv:value").put("@type", "xsd:decimal");
        context.putObject("dimension").put("@id", "dqv:inDimension").put("@type", "@id");
        context.putObject("datatype").put("@id", "dqv:expectedDataType").put("@type", "@id");
        context.putObject("label").put("@id", "skos:prefLabel").put("@container", "@language");
        context.putObject("definition").put("@id", "skos:definition").put("@container", "@language");
    }

    private void metric(ObjectNode metric, Rule rule) {
        metric.put("@id", iri(rule))
                .put("@type", "dqv:Metric")
                .put("dimension", COMPLETENESS)
                .put("datatype", "http://www.w3.org/2001/XMLSchema#decimal");
        metric.putObject("label")
                .put("vi", rule.name().vi())
                .put("en", rule.name().en());
        metric.putObject("definition")
                .put("vi", rule.message().vi())
                .put("en", rule.message().en());
    }

    private void measured(ObjectNode thing, Scope scope, List<Rule> rules) {
        thing.put("@id", scope.iri())
                .put("name", scope.name())
                .put("items", scope.counts().items());
        ArrayNode measurements = thing.putArray("measurements");
        for (Rule rule : rules) {
            BigDecimal share = BigDecimal.valueOf(scope.share(rule)).setScale(4, RoundingMode.DOWN);
            measurements
                    .addObject()
                    .put("@type", "dqv:QualityMeasurement")
                    .put("metric", iri(rule))
                    .put("value", share.toPlainString());
        }
    }

    private String iri(Rule rule) {
        return addresses.at("/quality#" + rule.code());
    }
}
