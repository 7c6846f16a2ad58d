package org.tangthu.portal.pages.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Head.Alternate;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.quality.QualityPage.Measure;
import org.tangthu.portal.pages.quality.QualityPage.Part;
import org.tangthu.portal.pages.quality.QualityReport.Kind;
import org.tangthu.portal.pages.quality.QualityReport.Scope;
import org.tangthu.portal.search.QualityCounts;
import org.tangthu.portal.search.QualityCounts.Lacking;
import org.tangthu.portal.search.QualityIndex;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.publication.Rule;

/** Builds the page that tells how complete descriptions are, and its data. Thread-safe. */
public final class QualityPages {
    private static final String PATH = "/quality";

    /** Of sums of binary fractions. */
    private static final double ROUNDING = 1e-6;

    /** What the profile asks of a description, first what it demands; the codes of its rules. */
    private static final List<String> FIELDS = List.of(
            "title",
            "creator",
            "date",
            "description",
            "holdingLibrary",
            "identifier",
            "language",
            "source",
            "contributor",
            "subject");

    private final QualityIndex quality;
    private final List<Rule> rules;
    private final Catalogue catalogue;
    private final Addresses addresses;
    private final Editions editions;

    /** @param rules that descriptions are held to */
    public QualityPages(
            QualityIndex quality, List<Rule> rules, Catalogue catalogue, Addresses addresses, Editions editions) {
        this.quality = quality;
        this.rules = List.copyOf(rules);
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.editions = editions;
    }

    /** @throws org.tangthu.portal.search.SearchUnavailable when nobody can count now */
    public QualityPage page(Language language) {
        Edition edition = editions.get(language);
        QualityReport report = report(edition);
        String csv = addresses.at(PATH + ".csv");
        String data = addresses.at(PATH + ".jsonld");
        Head head = new Head(
                edition.text("quality.title"),
                Optional.of(edition.text("quality.lead")),
                Optional.of(addresses.at(PATH)),
                List.of(new Alternate("text/csv", csv), new Alternate("application/ld+json", data)));
        return new QualityPage(
                head,
                part(report.scopes().get(0), report, edition),
                parts(Kind.LIBRARY, report, edition),
                parts(Kind.COLLECTION, report, edition),
                csv,
                data);
    }

    /** A table with a line for each field of each library and collection. */
    public String csv() {
        return QualityCsv.of(report(editions.get(Language.VI)));
    }

    /** Measurements in the words of DQV, as JSON-LD. */
    public String data() {
        return QualityJson.of(report(editions.get(Language.VI)), addresses);
    }

    private QualityReport report(Edition edition) {
        QualityCounts counts = quality.counts();
        List<Rule> fields =
                rules.stream().filter(rule -> FIELDS.contains(rule.code())).toList();
        List<Rule> others = rules.stream()
                .filter(rule -> !FIELDS.contains(rule.code()) && counts.all().of(rule.code()) > 0)
                .toList();
        Scope site = new Scope(
                Kind.SITE,
                "",
                edition.text("quality.all"),
                addresses.at("/catalog"),
                edition.links().to("/search"),
                counts.all());
        Stream<Scope> parts = Stream.concat(
                scopes(Kind.LIBRARY, counts.libraries(), edition),
                scopes(Kind.COLLECTION, counts.collections(), edition));
        return new QualityReport(
                fields, others, Stream.concat(Stream.of(site), parts).toList());
    }

    private Stream<Scope> scopes(Kind kind, Map<String, Lacking> counts, Edition edition) {
        Map<String, CatalogueEntry> known = catalogue.findAll(counts.keySet());
        return counts.entrySet().stream()
                .filter(counted -> known.containsKey(counted.getKey()))
                .map(counted -> scope(kind, known.get(counted.getKey()).entity(), counted.getValue(), edition))
                .sorted(Comparator.comparing(Scope::name).thenComparing(Scope::id));
    }

    private Scope scope(Kind kind, Entity entity, Lacking counts, Edition edition) {
        List<LocalizedText> names = entity instanceof Library library ? library.names() : ((Collection) entity).names();
        String href = kind == Kind.LIBRARY
                ? edition.links().library(entity.id())
                : edition.links().collection(entity.id());
        return new Scope(kind, entity.id(), edition.best(names).value(), addresses.subject(entity), href, counts);
    }

    private static List<Part> parts(Kind kind, QualityReport report, Edition edition) {
        return report.scopes().stream()
                .filter(scope -> scope.kind() == kind)
                .map(scope -> part(scope, report, edition))
                .toList();
    }

    private static Part part(Scope scope, QualityReport report, Edition edition) {
        List<Measure> fields = report.fields().stream()
                .map(rule -> measure(scope, rule, edition))
                .toList();
        List<Measure> findings = Stream.concat(report.fields().stream(), report.others().stream())
                .filter(rule -> scope.counts().of(rule.code()) > 0)
                .map(rule -> measure(scope, rule, edition))
                .toList();
        return new Part(
                scope.name(),
                scope.href(),
                edition.messages().count("quality.items", scope.counts().items()),
                percent(scope.completeness(report.fields()), edition),
                fields,
                findings);
    }

    private static Measure measure(Scope scope, Rule rule, Edition edition) {
        String lang = edition.language().tag();
        double share = scope.share(rule);
        return new Measure(
                Edition.capitalized(rule.name().in(lang)),
                edition.text(rule.mandatory() ? "publication.mandatory" : "publication.recommended"),
                percent(share, edition),
                Math.round(share * 1000),
                edition.formats().number(scope.counts().of(rule.code())),
                rule.message().in(lang));
    }

    /** Rounded down, so that it is never 100 % while one item lacks something. */
    private static String percent(double share, Edition edition) {
        String english = String.format(Locale.ROOT, "%.1f", Math.floor(share * 1000 + ROUNDING) / 10);
        String digits = english.endsWith(".0") ? english.substring(0, english.length() - 2) : english;
        return (edition.language() == Language.VI ? digits.replace('.', ',') : digits) + "%";
    }
}
