package org.tangthu.portal.pages.use;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.UsageYear;
import org.tangthu.portal.pages.staff.OwnLibraries;
import org.tangthu.portal.usage.PublicUsage;
import org.tangthu.portal.usage.WholeUsage;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageKind;

/** Builds the pages of use. Thread-safe. */
public final class UsePages {
    private static final String PATH = "/staff/usage";
    private static final int MOST_ITEMS = 50;
    private static final int LIBRARIES = 50;
    private static final int FIRST_YEAR = 2000;

    private final Editions editions;
    private final Catalogue catalogue;
    private final WholeUsage usage;
    private final Supplier<LocalDate> today;
    private final OwnLibraries libraries;

    /** @param today the day it is where days are told */
    public UsePages(Editions editions, Catalogue catalogue, WholeUsage usage, Supplier<LocalDate> today) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.usage = usage;
        this.today = today;
        this.libraries = new OwnLibraries(catalogue);
    }

    /** The library of this identifier, or the only one of somebody where none is named. */
    public Optional<Library> library(Authority who, Optional<String> id) {
        return id.isPresent() ? libraries.find(who, Scope.READ, id.get()) : libraries.only(who, Scope.READ);
    }

    /** Those of which one can be chosen. @param after identifier after which to go on; "" to begin */
    public UseChoicePage choose(Authority who, String after, Language language) {
        Edition edition = editions.get(language);
        List<Library> some = libraries.list(who, Scope.READ, after, LIBRARIES);
        return new UseChoicePage(
                Head.unindexed(edition.text("staff.usage.title")),
                some.stream()
                        .map(library -> new UseChoicePage.Row(
                                library.id(),
                                edition.best(library.names()),
                                edition.links().to(PATH + "?library=" + encoded(library.id()))))
                        .toList(),
                some.size() < LIBRARIES
                        ? Optional.empty()
                        : Optional.of(edition.links()
                                .to(PATH + "?after="
                                        + encoded(some.get(LIBRARIES - 1).id()))));
    }

    /** @param asked month of the items; the running one for one that has not begun or is too long ago */
    public UsePage page(Library library, Optional<YearMonth> asked, Authority who, Language language) {
        Edition edition = editions.get(language);
        LocalDate now = today.get();
        YearMonth running = YearMonth.from(now);
        YearMonth month = asked.filter(named -> !named.isAfter(running) && named.getYear() >= FIRST_YEAR)
                .orElse(running);
        List<Usage> days = usage.ofLibrary(Optional.of(library.id()), UsageYear.begin(now), now);
        return new UsePage(
                Head.unindexed(edition.text("staff.usage.title")),
                edition.best(library.names()),
                library.id(),
                Optional.of(edition.links().to(PATH + "?choose"))
                        .filter(page -> libraries.only(who, Scope.READ).isEmpty()),
                UsageYear.of(library.id(), PublicUsage.months(days), now, edition),
                edition.formats().month(month),
                edition.links().to(path(library, month.minusMonths(1))),
                Optional.of(edition.links().to(path(library, month.plusMonths(1))))
                        .filter(next -> month.isBefore(running)),
                items(usage.mostUsed(library.id(), month.atDay(1), month.atEndOfMonth(), MOST_ITEMS), edition));
    }

    private static String path(Library library, YearMonth month) {
        return PATH + "?library=" + encoded(library.id()) + "&month=" + month;
    }

    private List<UsePage.Row> items(List<ItemUsage> usages, Edition edition) {
        Map<String, List<Usage>> byItem = usages.stream()
                .collect(Collectors.groupingBy(
                        ItemUsage::item,
                        LinkedHashMap::new,
                        Collectors.mapping(ItemUsage::usage, Collectors.toList())));
        Map<String, CatalogueEntry> known = catalogue.findAll(byItem.keySet());
        return byItem.entrySet().stream()
                .filter(used -> known.containsKey(used.getKey()))
                .map(used -> row((Item) known.get(used.getKey()).entity(), used.getValue(), edition))
                .toList();
    }

    private static UsePage.Row row(Item item, List<Usage> used, Edition edition) {
        return new UsePage.Row(
                item.label(),
                edition.links().to("/staff/items/" + item.ark().name()),
                people(used, UsageKind.VIEW::equals),
                people(used, UsageKind.READ::equals),
                people(used, UsageKind::download),
                used.stream().mapToLong(Usage::robots).sum());
    }

    private static long people(List<Usage> used, Predicate<UsageKind> kinds) {
        return used.stream()
                .filter(usage -> kinds.test(usage.kind()))
                .mapToLong(Usage::people)
                .sum();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
