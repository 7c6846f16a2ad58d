package org.tangthu.portal.pages.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.ReaderRequest;
import org.tangthu.repository.request.RequestKind;
import org.tangthu.repository.request.RequestState;

/** Builds the pages of requests. Thread-safe. */
public final class RequestPages {
    private static final int EXCERPT = 300;

    private final Editions editions;
    private final Catalogue catalogue;
    private final Duration kept;

    /** @param kept how long what is sent is kept */
    public RequestPages(Editions editions, Catalogue catalogue, Duration kept) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.kept = kept;
    }

    /** Which requests a librarian looks at. */
    public enum Shelf {
        OPEN(RequestState.OPEN),
        ANSWERED(Set.of(RequestState.ANSWERED)),
        REJECTED(Set.of(RequestState.REJECTED));

        private final Set<RequestState> states;

        Shelf(Set<RequestState> states) {
            this.states = states;
        }

        public Set<RequestState> states() {
            return states;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The one of this code; the open ones for any other text. */
        public static Shelf of(String code) {
            return Arrays.stream(values())
                    .filter(shelf -> shelf.code().equals(code))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    /** Where something of this kind is asked about an item, below the base. */
    public static String path(Ark ark, RequestKind kind) {
        return "/item/" + ark.name() + (kind == RequestKind.ERROR ? "/report" : "/ask");
    }

    /**
     * The form.
     *
     * @param pages whether a page of the item can be named
     * @param sent whether thanks stand in its place
     */
    public AskPage ask(Item item, RequestKind kind, boolean pages, boolean sent, FormView form, Language language) {
        Edition edition = editions.get(language);
        return new AskPage(
                Head.unindexed(edition.text("ask." + kind.code() + ".title")),
                kind.code(),
                item.label(),
                edition.links().item(item.ark()),
                path(item.ark(), kind),
                pages,
                sent,
                kept.toDays(),
                form);
    }

    /** The form with a sentence beside a field. @param key of the sentence */
    public FormView wrong(FormView form, String field, String key, Language language) {
        return form.wrong(field, editions.get(language).text(key));
    }

    /** @param more the number before which the queue goes on */
    public RequestListPage list(Shelf here, List<ReaderRequest> requests, Optional<Long> more, Language language) {
        Edition edition = editions.get(language);
        Map<String, LocalizedText> labels = labels(requests);
        return new RequestListPage(
                Head.unindexed(edition.text("staff.requests.title")),
                Arrays.stream(Shelf.values())
                        .map(shelf -> new RequestListPage.Choice(
                                edition.text("requests." + shelf.code()),
                                edition.links().to("/staff/requests?state=" + shelf.code()),
                                shelf == here))
                        .toList(),
                requests.stream()
                        .map(request -> row(request, excerpt(request.asked().text()), labels, edition))
                        .toList(),
                more.map(number -> edition.links().to("/staff/requests?state=" + here.code() + "&before=" + number)));
    }

    public RequestPage request(ReaderRequest request, boolean saved, FormView form, Language language) {
        Edition edition = editions.get(language);
        return new RequestPage(
                Head.unindexed(edition.text("requests.number", request.number())),
                row(request, request.asked().text(), labels(List.of(request)), edition),
                request.handling().answer(),
                request.handling().note(),
                saved,
                form);
    }

    private RequestRow row(ReaderRequest request, String text, Map<String, LocalizedText> labels, Edition edition) {
        NewRequest asked = request.asked();
        Ark ark = Ark.parse(asked.item());
        Instant now = request.changed();
        return new RequestRow(
                request.number(),
                edition.links().to("/staff/requests/" + request.number()),
                edition.text("requests.kind." + asked.kind().code()),
                edition.text("requests.state." + request.state().code()),
                request.state().open(),
                label(asked.item(), labels),
                edition.links().item(ark),
                asked.page().map(page -> pageLabel(asked.item(), page)),
                asked.page().map(page -> edition.links().page(ark, page)),
                label(asked.library(), labels),
                text,
                request.count(),
                edition.formats().date(request.received()),
                edition.formats().date(now),
                asked.contact());
    }

    private String pageLabel(String item, String page) {
        return catalogue.pages(item).page(page).flatMap(Page::label).orElse(page);
    }

    /** Whatever became of an item or a library: its identifier still says which it was. */
    private static LocalizedText label(String id, Map<String, LocalizedText> labels) {
        return labels.getOrDefault(id, new LocalizedText(id, Optional.empty()));
    }

    private Map<String, LocalizedText> labels(List<ReaderRequest> requests) {
        Set<String> ids = requests.stream()
                .flatMap(request ->
                        Stream.of(request.asked().item(), request.asked().library()))
                .collect(Collectors.toSet());
        Map<String, LocalizedText> labels = new HashMap<>();
        catalogue
                .findAll(ids)
                .forEach((id, entry) -> labels.put(id, entry.entity().label()));
        return labels;
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT
                ? text
                : text.substring(
                                0, text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
