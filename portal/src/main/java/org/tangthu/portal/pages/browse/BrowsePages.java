package org.tangthu.portal.pages.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.FacetLabels;
import org.tangthu.portal.pages.browse.BrowsePage.Entry;
import org.tangthu.portal.pages.browse.BrowsePage.Group;
import org.tangthu.portal.pages.browse.BrowsePage.Letter;
import org.tangthu.portal.pages.browse.BrowsePage.Link;
import org.tangthu.portal.search.Alphabet;
import org.tangthu.portal.search.BrowseIndex;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.Listing;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.EntityKind;

/** Builds the pages by which visitors browse. Thread-safe. */
public final class BrowsePages {
    static final String PATH = "/browse";

    /** Values on a page. */
    static final int SIZE = 100;

    /** A list of so many values is one page, with all its letters. */
    private static final int WHOLE = 200;

    private static final int MOST_PAGES = 1_000;

    /** As many as the catalogue finds or lists by one question. */
    private static final int AT_ONCE = 1_000;

    private static final int SHOWN_AT_START = 5;

    private final BrowseIndex index;
    private final Catalogue catalogue;
    private final CodeLists codes;
    private final Addresses addresses;
    private final Editions editions;
    private final SortedValues sorted = new SortedValues();

    /** @param catalogue of libraries and collections, at best one that keeps them */
    public BrowsePages(
            BrowseIndex index, Catalogue catalogue, CodeLists codes, Addresses addresses, Editions editions) {
        this.index = index;
        this.catalogue = catalogue;
        this.codes = codes;
        this.addresses = addresses;
        this.editions = editions;
    }

    /** @throws SearchUnavailable when the index cannot answer now */
    public BrowseStartPage start(Language language) {
        Edition edition = editions.get(language);
        FacetLabels labels = new FacetLabels(codes, catalogue, edition);
        List<BrowseStartPage.Way> ways = Stream.of(BrowseBy.values())
                .map(by -> new BrowseStartPage.Way(
                        edition.text("browse." + by.code()),
                        edition.text("browse." + by.code() + ".text"),
                        edition.links().to(by.path()),
                        index.values(by.facet()).stream()
                                .limit(SHOWN_AT_START)
                                .map(count -> entry(by, labels.of(by.facet(), count.value()), count, edition))
                                .toList()))
                .toList();
        return new BrowseStartPage(
                Head.of(edition.text("browse.title"), Optional.of(edition.text("browse.lead")), addresses.at(PATH)),
                ways);
    }

    /**
     * A list, or a part of it.
     *
     * @param code by what, as it stands in the address
     * @param parameters {@code letter} and {@code page}; whatever cannot be read is ignored
     * @return empty if nothing is browsed by that
     * @throws SearchUnavailable when the index cannot answer now
     */
    public Optional<BrowsePage> list(String code, Map<String, List<String>> parameters, Language language) {
        Edition edition = editions.get(language);
        String letter = first(parameters, "letter").toLowerCase(Locale.ROOT);
        int page = number(first(parameters, "page"));
        return BrowseBy.of(code).map(by -> by.listing()
                .map(listing -> kept(by, listing, letter, page, edition))
                .orElseGet(() -> sorted(by, letter, page, edition)));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 1;
    }

    /** Of a list that the index keeps in its order. */
    private BrowsePage kept(BrowseBy by, Listing listing, String letter, int page, Edition edition) {
        Set<String> letters = index.letters(listing).keySet();
        Optional<String> shown = shown(letter, Alphabet.letters(), letters);
        List<Count> counts = shown.map(one -> index.list(listing, one, (page - 1) * SIZE, SIZE + 1))
                .orElse(List.of());
        List<Entry> entries = counts.stream()
                .limit(SIZE)
                .map(count -> entry(by, count.value(), count, edition))
                .toList();
        List<Group> groups = shown.filter(one -> !entries.isEmpty())
                .map(one -> List.of(new Group(label(one, edition), entries)))
                .orElse(List.of());
        return page(by, Alphabet.letters(), letters, shown, groups, page, counts.size() > SIZE, edition);
    }

    /** Of few values, which are sorted here: all of them where they are few enough, else letter by letter. */
    private BrowsePage sorted(BrowseBy by, String letter, int page, Edition edition) {
        List<Count> counts = counts(by.facet());
        FacetLabels labels = new FacetLabels(codes, catalogue, edition);
        List<SortedValues.Value> values =
                sorted.of(by.facet(), edition.language(), counts, value -> labels.of(by.facet(), value));
        Map<String, List<SortedValues.Value>> byLetter = values.stream()
                .collect(Collectors.groupingBy(SortedValues.Value::letter, LinkedHashMap::new, Collectors.toList()));
        if (values.size() <= WHOLE) {
            List<Group> groups = byLetter.entrySet().stream()
                    .map(group -> group(by, group.getKey(), group.getValue(), edition))
                    .toList();
            return page(by, List.of(), Set.of(), Optional.empty(), groups, 1, false, edition);
        }
        List<String> letters = List.copyOf(byLetter.keySet());
        Optional<String> shown = shown(letter, letters, byLetter.keySet());
        List<SortedValues.Value> all = shown.map(byLetter::get).orElse(List.of());
        int from = Math.min((page - 1) * SIZE, all.size());
        List<SortedValues.Value> part = all.subList(from, Math.min(from + SIZE, all.size()));
        List<Group> groups = part.isEmpty() ? List.of() : List.of(group(by, shown.get(), part, edition));
        return page(by, letters, byLetter.keySet(), shown, groups, page, from + SIZE < all.size(), edition);
    }

    /** Libraries and collections are there before they have an item. */
    private List<Count> counts(Facet facet) {
        List<Count> counts = index.values(facet);
        return switch (facet) {
            case LIBRARY -> withTheRest(counts, EntityKind.LIBRARY);
            case COLLECTION -> withTheRest(counts, EntityKind.COLLECTION);
            default -> counts;
        };
    }

    private List<Count> withTheRest(List<Count> counts, EntityKind kind) {
        Map<String, Count> all = new LinkedHashMap<>();
        counts.forEach(count -> all.put(count.value(), count));
        String last = "";
        List<CatalogueEntry> listed;
        do {
            listed = catalogue.list(kind, last, AT_ONCE);
            for (CatalogueEntry entry : listed) {
                last = entry.entity().id();
                all.putIfAbsent(last, new Count(last, 0));
            }
        } while (listed.size() == AT_ONCE);
        readTogether(List.copyOf(all.keySet()));
        return List.copyOf(all.values());
    }

    /** A catalogue that keeps libraries and collections then knows each without a question of its own. */
    private void readTogether(List<String> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            catalogue.findAll(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
    }

    /** The letter that was asked for, else the first under which there is anything. */
    private static Optional<String> shown(String asked, List<String> letters, Set<String> there) {
        return there.contains(asked)
                ? Optional.of(asked)
                : letters.stream().filter(there::contains).findFirst();
    }

    private Group group(BrowseBy by, String letter, List<SortedValues.Value> values, Edition edition) {
        return new Group(
                label(letter, edition),
                values.stream()
                        .map(value -> entry(by, value.label(), value.count(), edition))
                        .toList());
    }

    private BrowsePage page(
            BrowseBy by,
            List<String> letters,
            Set<String> there,
            Optional<String> shown,
            List<Group> groups,
            int page,
            boolean more,
            Edition edition) {
        String title = edition.text("browse." + by.code());
        String lead = edition.text("browse." + by.code() + ".text");
        boolean opening = page == 1 && shown.equals(shown("", letters, there));
        String canonical = opening ? by.path() : path(by, shown.orElse(""), page);
        Head head = Head.of(title, Optional.of(lead), addresses.at(canonical));
        return new BrowsePage(
                opening ? head : head.passedBy(),
                title,
                lead,
                other(by, edition),
                letters.stream()
                        .map(letter -> new Letter(
                                label(letter, edition),
                                Optional.of(edition.links().to(path(by, letter, 1)))
                                        .filter(href -> there.contains(letter)),
                                shown.filter(letter::equals).isPresent()))
                        .toList(),
                groups,
                shown.filter(letter -> page > 1).map(letter -> edition.links().to(path(by, letter, page - 1))),
                shown.filter(letter -> more).map(letter -> edition.links().to(path(by, letter, page + 1))));
    }

    private static String path(BrowseBy by, String letter, int page) {
        List<String> parameters = new ArrayList<>();
        parameters.add("letter=" + URLEncoder.encode(letter, StandardCharsets.UTF_8));
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return by.path() + "?" + String.join("&", parameters);
    }

    private static String label(String letter, Edition edition) {
        return letter.equals(Alphabet.OTHER) ? edition.text("browse.other") : letter.toUpperCase(Locale.ROOT);
    }

    /** The same people in the other order. */
    private static Optional<Link> other(BrowseBy by, Edition edition) {
        return switch (by) {
            case PEOPLE ->
                Optional.of(new Link(
                        edition.text("browse.by-family"), edition.links().to(BrowseBy.FAMILIES.path())));
            case FAMILIES ->
                Optional.of(new Link(
                        edition.text("browse.by-given"), edition.links().to(BrowseBy.PEOPLE.path())));
            default -> Optional.empty();
        };
    }

    /** Libraries and collections have pages of their own. */
    private static Entry entry(BrowseBy by, String label, Count count, Edition edition) {
        String value = count.value();
        return switch (by.facet()) {
            case LIBRARY -> new Entry(label, edition.links().library(value), count.items(), false);
            case COLLECTION -> new Entry(label, edition.links().collection(value), count.items(), false);
            default ->
                new Entry(
                        Edition.capitalized(label),
                        edition.links().search(by.facet().code(), value),
                        count.items(),
                        true);
        };
    }
}
