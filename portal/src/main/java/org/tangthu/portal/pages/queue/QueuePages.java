package org.tangthu.portal.pages.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.staff.OwnLibraries;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.State;

/** Builds the pages on which items are seen by their state. Thread-safe. */
public final class QueuePages {
    private static final String PATH = "/staff/queue";
    private static final int ON_A_PAGE = 50;
    private static final int LIBRARIES = 20;

    /** First what waits for somebody. */
    private static final List<State> BY_URGENCY =
            List.of(State.SUBMITTED, State.APPRAISED, State.DRAFT, State.PUBLISHED, State.WITHDRAWN);

    private final Editions editions;
    private final Catalogue catalogue;
    private final CodeLists codes;
    private final OwnLibraries libraries;

    public QueuePages(Editions editions, Catalogue catalogue, CodeLists codes) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.codes = codes;
        this.libraries = new OwnLibraries(catalogue);
    }

    /** The library of this identifier, or the only one of somebody where none is named. */
    public Optional<Library> library(Authority who, Optional<String> id) {
        return id.isPresent() ? libraries.find(who, Scope.READ, id.get()) : libraries.only(who, Scope.READ);
    }

    /** Those of which one can be chosen. @param after identifier after which to go on; "" to begin */
    public QueuesPage choose(Authority who, String after, Language language) {
        Edition edition = editions.get(language);
        List<Library> some = libraries.list(who, Scope.READ, after, LIBRARIES);
        return new QueuesPage(
                Head.unindexed(edition.text("staff.queue.title")),
                some.stream().map(library -> row(library, edition)).toList(),
                some.size() < LIBRARIES
                        ? Optional.empty()
                        : Optional.of(edition.links()
                                .to(PATH + "?after="
                                        + encoded(some.get(LIBRARIES - 1).id()))));
    }

    private QueuesPage.Row row(Library library, Edition edition) {
        Map<State, Long> counts = catalogue.states(library.id());
        return new QueuesPage.Row(
                library.id(),
                edition.best(library.names()),
                edition.links().to(path(library)),
                Stream.of(State.values())
                        .filter(counts::containsKey)
                        .map(state -> new QueuesPage.Count(
                                edition.text("queue.state." + state.code()),
                                counts.get(state),
                                edition.links().to(path(library, state))))
                        .toList());
    }

    /** The items of a library, in the state that is asked for or else in the one that waits most for somebody. */
    public QueuePage queue(FormView form, Library library, QueueAsked asked, Authority who, Language language) {
        Edition edition = editions.get(language);
        Map<State, Long> counts = catalogue.states(library.id());
        State here = asked.state().orElseGet(() -> BY_URGENCY.stream()
                .filter(counts::containsKey)
                .findFirst()
                .orElse(State.SUBMITTED));
        List<CatalogueEntry> items = catalogue.inState(library.id(), here, asked.before(), ON_A_PAGE);
        return new QueuePage(
                Head.unindexed(edition.text("staff.queue.title")),
                form,
                edition.best(library.names()),
                library.id(),
                Optional.of(edition.links().to(PATH + "?choose"))
                        .filter(page -> libraries.only(who, Scope.READ).isEmpty()),
                Stream.of(State.values())
                        .map(state -> new QueuePage.Shelf(
                                edition.text("queue.state." + state.code()),
                                counts.getOrDefault(state, 0L),
                                edition.links().to(path(library, state)),
                                state == here))
                        .toList(),
                items.stream().map(entry -> row(entry, edition)).toList(),
                items.size() < ON_A_PAGE
                        ? Optional.empty()
                        : Optional.of(edition.links()
                                .to(path(library, here) + "&before="
                                        + items.get(ON_A_PAGE - 1).sequence())));
    }

    private QueuePage.Row row(CatalogueEntry entry, Edition edition) {
        Item item = (Item) entry.entity();
        List<String> about = new ArrayList<>();
        about.add(Edition.capitalized(
                codes.scheme("kind").label(item.kind(), edition.language().tag())));
        item.localId().ifPresent(about::add);
        about.add(edition.messages().count("queue.pages", entry.pageCount()));
        about.add(
                edition.text("queue.changed", entry.version(), edition.formats().date(entry.modified())));
        return new QueuePage.Row(
                item.label(), edition.links().to("/staff/items/" + item.ark().name()), String.join(" · ", about));
    }

    private static String path(Library library) {
        return PATH + "?library=" + encoded(library.id());
    }

    private static String path(Library library, State state) {
        return path(library) + "&state=" + state.code();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
