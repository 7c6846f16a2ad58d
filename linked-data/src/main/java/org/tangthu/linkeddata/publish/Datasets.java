package org.tangthu.linkeddata.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.EntityKind;

/**
 * The datasets that there are: the holdings, what of them is national, the vocabulary, the usage counts, then every collection in the order of its
 * identifier. The list is made once for each version of the data. Thread-safe.
 */
public final class Datasets {
    private static final int STEP = 200;

    private final Catalogue catalogue;
    private final Addresses addresses;
    private final AccessPolicy access;
    private final OpenDataSettings settings;
    private final Supplier<Optional<Statistics>> statistics;
    private final Supplier<Optional<DataVersion>> version;
    private volatile Listed listed = new Listed(Optional.empty(), Optional.empty(), List.of());

    /**
     * @param statistics the last count; empty before the first
     * @param version of the data that is served
     */
    public Datasets(
            Catalogue catalogue,
            Addresses addresses,
            AccessPolicy access,
            OpenDataSettings settings,
            Supplier<Optional<Statistics>> statistics,
            Supplier<Optional<DataVersion>> version) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.access = access;
        this.settings = settings;
        this.statistics = statistics;
        this.version = version;
    }

    /** What was found at one moment. @param version of the data @param counted names the last count of it */
    public record Snapshot(Optional<DataVersion> version, Optional<String> counted, List<Dataset> datasets) {
        /** As it stands in entity tags: names the data, the count of it, and the dates of its datasets, some of which go by days. */
        public String tag() {
            List<Object> dates = new ArrayList<>();
            datasets.forEach(dataset -> dates.addAll(List.of(dataset.modified(), dataset.review())));
            return version.map(DataVersion::toString).orElse("none") + "-"
                    + counted.orElse("none") + "-"
                    + Integer.toHexString(dates.hashCode());
        }

        /** The latest change of all; the epoch if there is nothing. */
        public Instant modified() {
            return datasets.stream()
                    .map(Dataset::modified)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }

        /** Empty if there is no such dataset. */
        public Optional<Dataset> find(DatasetName name) {
            return datasets.stream()
                    .filter(dataset -> dataset.name().equals(name))
                    .findFirst();
        }
    }

    private record Listed(Optional<DataVersion> version, Optional<Statistics> counted, List<Dataset> datasets) {}

    public Snapshot now() {
        Optional<DataVersion> asked = version.get();
        Optional<Statistics> counted = statistics.get();
        Listed known = listed;
        if (known.datasets.isEmpty()
                || !known.version.equals(asked)
                || !known.counted.equals(counted)
                || isYesterdays(known)) {
            known = new Listed(asked, counted, list(counted));
            listed = known;
        }
        return new Snapshot(
                asked, counted.map(count -> count.version() + "-" + count.at().toEpochMilli()), known.datasets);
    }

    /** Usage is counted by days, so its dataset changes with each. */
    private boolean isYesterdays(Listed known) {
        return known.datasets.stream()
                .anyMatch(dataset -> dataset.name().equals(DatasetName.USAGE)
                        && !dataset.modified().equals(startOfToday()));
    }

    private Instant startOfToday() {
        return access.today().atStartOfDay(access.zone()).toInstant();
    }

    private List<Dataset> list(Optional<Statistics> counted) {
        List<CatalogueEntry> collections = all(EntityKind.COLLECTION);
        Instant first = first(collections);
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(ofPortal(
                DatasetName.HOLDINGS,
                "/search",
                first,
                counted.map(count -> count.items().changed()),
                counted.map(count -> count.years().get("")),
                counted.map(count -> OptionalLong.of(count.items().items())).orElse(OptionalLong.empty())));
        datasets.add(ofPortal(
                DatasetName.NATIONAL,
                "/open-data",
                first,
                counted.map(count -> count.national().changed()),
                counted.map(count -> count.years().get(DatasetName.NATIONAL.path())),
                counted.map(count -> OptionalLong.of(count.national().items())).orElse(OptionalLong.empty())));
        datasets.add(ofPortal(DatasetName.VOCABULARY, "/ns", first, Optional.empty()));
        datasets.add(ofPortal(DatasetName.USAGE, "/open-data", first, Optional.of(startOfToday())));
        collections.forEach(entry -> datasets.add(of(entry, counted)));
        return List.copyOf(datasets);
    }

    /** When something was published first: nothing is before its library. */
    private Instant first(List<CatalogueEntry> collections) {
        List<CatalogueEntry> entries = new ArrayList<>(collections);
        entries.addAll(all(EntityKind.LIBRARY));
        return entries.stream()
                .map(CatalogueEntry::created)
                .min(Instant::compareTo)
                .orElseGet(this::startOfToday);
    }

    private List<CatalogueEntry> all(EntityKind kind) {
        List<CatalogueEntry> all = new ArrayList<>();
        List<CatalogueEntry> step;
        do {
            String last = all.isEmpty() ? "" : all.get(all.size() - 1).entity().id();
            step = catalogue.list(kind, last, STEP);
            all.addAll(step);
        } while (step.size() == STEP);
        return all;
    }

    /** One that tells of the time since it is there. */
    private Dataset ofPortal(DatasetName name, String page, Instant first, Optional<Instant> modified) {
        Years years = new Years(year(first), year(later(first, modified)));
        return ofPortal(name, page, first, modified, Optional.of(years), OptionalLong.empty());
    }

    private Dataset ofPortal(
            DatasetName name,
            String page,
            Instant first,
            Optional<Instant> modified,
            Optional<Years> years,
            OptionalLong items) {
        String key = "dataset." + name.kind().code();
        return new Dataset(
                name,
                address(name),
                Texts.of(key + ".title"),
                Texts.of(key + ".description"),
                Texts.list(key + ".keywords"),
                first,
                later(first, modified),
                review(first),
                addresses.at(page),
                Optional.empty(),
                Optional.empty(),
                years,
                items);
    }

    private int year(Instant instant) {
        return instant.atZone(access.zone()).getYear();
    }

    private Dataset of(CatalogueEntry entry, Optional<Statistics> counted) {
        Collection collection = (Collection) entry.entity();
        String subject = addresses.subject(collection);
        Optional<Membership> members = counted.map(count -> count.collections().get(subject));
        DatasetName name = DatasetName.ofCollection(collection.id());
        return new Dataset(
                name,
                address(name),
                collection.names(),
                collection.description().isEmpty()
                        ? Texts.of(
                                "dataset.collection.description",
                                collection.label().value())
                        : collection.description(),
                Texts.list("dataset.collection.keywords"),
                entry.created(),
                later(entry.modified(), members.map(Membership::changed)),
                review(entry.created()),
                addresses.collection(collection.id()),
                collection.library(),
                collection.heritage(),
                counted.map(count -> count.years().get(subject)),
                counted.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(members.map(Membership::items).orElse(0L)));
    }

    private LocalDate review(Instant published) {
        return settings.nextReview(LocalDate.ofInstant(published, access.zone()), access.today());
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(instant -> instant.isAfter(one)).orElse(one);
    }

    private String address(DatasetName name) {
        return addresses.at("/catalog/"
                + name.collection()
                        .map(id -> "collection/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                        .orElse(name.path()));
    }
}
