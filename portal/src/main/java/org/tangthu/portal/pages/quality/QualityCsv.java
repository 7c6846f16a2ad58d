package org.tangthu.portal.pages.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.pages.quality.QualityReport.Scope;
import org.tangthu.repository.publication.Rule;
import org.tangthu.repository.record.CsvRow;

/** A report as a table (RFC 4180), in UTF-8. */
final class QualityCsv {
    private static final List<String> COLUMNS =
            List.of("scope", "id", "name", "rule", "field", "level", "items", "lacking", "share");

    private QualityCsv() {}

    static String of(QualityReport report) {
        List<Rule> rules = Stream.concat(report.fields().stream(), report.others().stream())
                .toList();
        Stream<String> lines =
                report.scopes().stream().flatMap(scope -> rules.stream().map(rule -> line(scope, rule)));
        return Stream.concat(Stream.of(line(COLUMNS)), lines).collect(Collectors.joining());
    }

    private static String line(Scope scope, Rule rule) {
        return line(List.of(
                scope.kind().code(),
                scope.id(),
                scope.name(),
                rule.code(),
                rule.field(),
                rule.mandatory() ? "mandatory" : "recommended",
                Long.toString(scope.counts().items()),
                Long.toString(scope.counts().of(rule.code())),
                String.format(Locale.ROOT, "%.4f", scope.share(rule))));
    }

    private static String line(List<String> cells) {
        return CsvRow.of(cells.stream());
    }
}
