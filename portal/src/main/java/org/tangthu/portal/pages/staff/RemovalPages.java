package org.tangthu.portal.pages.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.api.ItemStep;
import org.tangthu.portal.api.LifecycleReason;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.State;
import org.tangthu.repository.publication.PublicationGate;

/** Builds the desk of an item, and the pages on which items are withdrawn, restored and erased. Immutable. */
public final class RemovalPages {
    private static final String SCOPES = "decision-scope";

    private final Editions editions;
    private final Catalogue catalogue;
    private final CodeLists codes;
    private final PublicationGate gate;
    private final Function<String, String> names;

    /**
     * @param gate tells what descriptions lack
     * @param names what an actor is called
     */
    public RemovalPages(
            Editions editions,
            Catalogue catalogue,
            CodeLists codes,
            PublicationGate gate,
            Function<String, String> names) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.codes = codes;
        this.gate = gate;
        this.names = names;
    }

    public FindItemPage find(FormView form, Language language) {
        return new FindItemPage(head("staff.items.title", editions.get(language)), form);
    }

    /**
     * @param why the reason of the last withdrawal or return
     * @param asked whether its erasure is asked for already
     */
    public ItemDeskPage item(
            FormView form,
            CatalogueEntry entry,
            Authority who,
            Optional<Reason> why,
            boolean asked,
            Language language) {
        Edition edition = editions.get(language);
        Item item = (Item) entry.entity();
        LocalizedText title = item.label();
        boolean published = item.state() == State.PUBLISHED;
        boolean withdrawn = item.state() == State.WITHDRAWN;
        Optional<String> change = Optional.of(published ? "withdraw" : "restore")
                .filter(what -> (published || withdrawn) && who.may(Scope.PUBLISH, item.library()));
        return new ItemDeskPage(
                Head.unindexed(title.value()),
                form.with("version", Integer.toString(entry.version())),
                title.value(),
                title.lang().orElse(""),
                item.ark().name(),
                item.id(),
                edition.text("staff.item.state." + item.state().code()),
                why.map(reason -> edition.text("removal.reason." + reason.code()) + ": " + reason.sentence()),
                entry.version(),
                findings(item, entry.pageCount(), edition),
                ways(entry, who, edition),
                ItemStep.open(item, who).stream().map(ItemStep::code).toList(),
                scopes(edition),
                change,
                reasons(chosen(item.state()), edition),
                who.may(Scope.PURGE, item.library()) && !asked ? grounds(edition) : List.of(),
                Optional.of(edition.links().to("/staff/purges")).filter(page -> asked));
    }

    /** Where one goes from an item. */
    private static List<ItemDeskPage.Way> ways(CatalogueEntry entry, Authority who, Edition edition) {
        Item item = (Item) entry.entity();
        List<ItemDeskPage.Way> ways = new ArrayList<>();
        if (who.may(Scope.DEPOSIT, item.library())) {
            ways.add(new ItemDeskPage.Way(
                    edition.text("edit.title"),
                    edition.links().to("/staff/items/" + item.ark().name() + "/edit")));
        }
        if (item.state() == State.PUBLISHED) {
            ways.add(new ItemDeskPage.Way(
                    edition.text("staff.item.public"), edition.links().item(item.ark())));
        }
        ways.add(new ItemDeskPage.Way(
                edition.text("staff.queue.title"),
                edition.links()
                        .to("/staff/queue?library=" + URLEncoder.encode(item.library(), StandardCharsets.UTF_8)
                                + "&state=" + item.state().code())));
        return ways;
    }

    /** Whether there is such a code of what a decision is about. */
    public boolean knowsScope(String code) {
        return codes.scheme(SCOPES).contains(code);
    }

    private List<Choice> scopes(Edition edition) {
        return codes.scheme(SCOPES).codes().stream()
                .map(code -> new Choice(
                        code.notation(), code.label(edition.language().tag())))
                .toList();
    }

    private static List<LifecycleReason> chosen(State state) {
        return switch (state) {
            case PUBLISHED -> LifecycleReason.ofWithdrawals();
            case WITHDRAWN -> LifecycleReason.ofRestorals();
            default -> LifecycleReason.ofReturns();
        };
    }

    private List<ItemDeskPage.Finding> findings(Item item, int pages, Edition edition) {
        String lang = edition.language().tag();
        return gate.check().check(item, pages).findings().stream()
                .map(finding -> new ItemDeskPage.Finding(
                        finding.name().in(lang),
                        edition.text(finding.mandatory() ? "publication.mandatory" : "publication.recommended"),
                        finding.message().in(lang),
                        finding.advice().in(lang)))
                .toList();
    }

    private static List<Choice> reasons(List<LifecycleReason> reasons, Edition edition) {
        return reasons.stream()
                .map(reason -> new Choice(reason.code(), edition.text("removal.reason." + reason.code())))
                .toList();
    }

    private static List<Choice> grounds(Edition edition) {
        return Arrays.stream(ErasureReason.values())
                .map(reason -> new Choice(reason.code(), edition.text("purge.reason." + reason.code())))
                .toList();
    }

    /** @param more the number before which the list goes on */
    public PurgeListPage purges(
            FormView form, List<ErasureRequest> requests, Authority who, Optional<Long> more, Language language) {
        Edition edition = editions.get(language);
        return new PurgeListPage(
                head("staff.purges.title", edition),
                form,
                requests.stream().map(request -> row(request, who, edition)).toList(),
                more.map(number -> edition.links().to("/staff/purges?before=" + number)));
    }

    private PurgeListPage.Row row(ErasureRequest request, Authority who, Edition edition) {
        return new PurgeListPage.Row(
                request.number(),
                catalogue
                        .find(request.item())
                        .map(entry -> entry.entity().label().value()),
                Ark.parse(request.item()).name(),
                request.library(),
                edition.text("purge.reason." + request.reason().code()),
                edition.text(
                        "purge.decision",
                        request.ruling().number(),
                        edition.formats().date(request.ruling().date())),
                request.sentence(),
                edition.text("purge.state." + request.state().code()),
                told(request, edition),
                request.state() == ErasureRequest.State.ASKED,
                request.askedBy().equals(who.actor()));
    }

    private List<String> told(ErasureRequest request, Edition edition) {
        List<String> told = new ArrayList<>();
        told.add(edition.text(
                "purge.asked", names.apply(request.askedBy()), edition.formats().date(request.askedAt())));
        if (request.state() == ErasureRequest.State.ASKED) {
            told.add(edition.text("purge.ends", edition.formats().date(request.endsAt())));
        }
        request.judgedBy()
                .ifPresent(actor -> told.add(edition.text(
                        request.state() == ErasureRequest.State.REFUSED ? "purge.refused" : "purge.agreed",
                        names.apply(actor),
                        edition.formats().date(request.judgedAt().orElseThrow()))));
        return told;
    }

    /** The sentence of a key beside a field. */
    public FormView wrong(FormView form, String field, String key, Language language) {
        return form.wrong(field, editions.get(language).text(key));
    }

    private static Head head(String title, Edition edition) {
        return Head.unindexed(edition.text(title));
    }
}
