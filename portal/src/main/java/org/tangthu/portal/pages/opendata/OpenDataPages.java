package org.tangthu.portal.pages.opendata;

import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.publish.Dataset;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.publish.OpenData;
import org.tangthu.linkeddata.publish.Statistics;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.LimitSettings;
import org.tangthu.portal.pages.opendata.OpenDataPage.Limit;
import org.tangthu.portal.pages.opendata.OpenDataPage.Listed;
import org.tangthu.portal.pages.opendata.OpenDataPage.Query;
import org.tangthu.portal.pages.opendata.OpenDataPage.Tally;
import org.tangthu.repository.address.Addresses;

/** Builds the page about open data. Thread-safe. */
public final class OpenDataPages {
    private static final List<CostClass> TOLD = List.of(
            CostClass.MANIFEST,
            CostClass.SPARQL,
            CostClass.HARVEST,
            CostClass.BULK,
            CostClass.API,
            CostClass.FACET,
            CostClass.TILE,
            CostClass.IMAGE);

    private final OpenData data;
    private final Addresses addresses;
    private final Editions editions;
    private final LimitSettings limits;
    private final SparqlLimits queries;

    public OpenDataPages(
            OpenData data, Addresses addresses, Editions editions, LimitSettings limits, SparqlLimits queries) {
        this.data = data;
        this.addresses = addresses;
        this.editions = editions;
        this.limits = limits;
        this.queries = queries;
    }

    public OpenDataPage build(Language language) {
        Edition edition = editions.get(language);
        List<Dataset> datasets = data.datasets().now().datasets();
        Optional<Statistics> counted = data.statistics();
        return new OpenDataPage(
                Head.of(
                        edition.text("open-data.title"),
                        Optional.of(edition.text("open-data.lead")),
                        addresses.at("/open-data")),
                counted.map(count -> tallies(count, edition)).orElse(List.of()),
                counted.map(count -> edition.formats().date(count.at())),
                datasets.stream()
                        .filter(dataset -> !isCollection(dataset))
                        .map(dataset -> listed(dataset, edition))
                        .toList(),
                datasets.stream().filter(OpenDataPages::isCollection).count(),
                edition.links().to("/catalog"),
                data.settings().licence(),
                edition.best(data.catalog().attribution()).value(),
                edition.formats().date(holdings(datasets).review()),
                data.settings().email(),
                new Ways(data, addresses, edition).all(),
                limits(edition),
                limits.allowance(),
                new Query(queries.time().toSeconds(), queries.holderTime().toSeconds(), queries.rows()));
    }

    private static List<Tally> tallies(Statistics count, Edition edition) {
        return List.of(
                new Tally(edition.text("open-data.items"), count.items().items()),
                new Tally(edition.text("open-data.triples"), count.triples()));
    }

    private static boolean isCollection(Dataset dataset) {
        return dataset.name().kind() == DatasetName.Kind.COLLECTION;
    }

    private static Dataset holdings(List<Dataset> datasets) {
        return datasets.get(0);
    }

    private static Listed listed(Dataset dataset, Edition edition) {
        return new Listed(
                edition.best(dataset.titles()),
                edition.links().to("/catalog/" + dataset.name().path()),
                edition.best(dataset.descriptions()));
    }

    private List<Limit> limits(Edition edition) {
        return limits.mode() == LimitSettings.Mode.ENFORCE
                ? TOLD.stream()
                        .map(cost -> new Limit(
                                edition.text("open-data.limit." + cost.code()),
                                limits.perClient().get(cost)))
                        .toList()
                : List.of();
    }
}
