package org.tangthu.portal.pages.viewing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.account.ViewerCookie.Value;
import org.tangthu.portal.account.Viewing;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Links;
import org.tangthu.portal.frame.Notice;
import org.tangthu.portal.pages.Sources;
import org.tangthu.portal.pages.viewing.AccessPage.Consent;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/**
 * The access service and the logout service of both versions. Whoever has the right to an item and admits the viewer gets
 * the viewer cookie; then the window closes, which the viewer waits for. A viewer of another site is admitted by a click:
 * nobody else is to learn what its visitors may read, and browsers send a cookie to pages of other sites only after somebody
 * did something here (Authorization Flow API 2.0, appendix A). Thread-safe.
 */
public final class AccessPages {
    private final Sources sources;
    private final Viewing viewing;
    private final ViewerCookie cookie;
    private final Map<Language, Edition> editions = new EnumMap<>(Language.class);

    public AccessPages(Sources sources, Viewing viewing, ViewerCookie cookie) {
        this.sources = sources;
        this.viewing = viewing;
        this.cookie = cookie;
        for (Language language : Language.values()) {
            editions.put(
                    language,
                    Edition.of(language, sources.addresses(), sources.access().zone()));
        }
    }

    /** The active pattern: signs in, borrows, admits the viewer, or says why not. */
    public Step enter(Entering entering, Language language) {
        Edition edition = editions.get(language);
        return find(entering).map(item -> enter(entering, item, edition)).orElseGet(() -> absent(entering));
    }

    /** The kiosk pattern (section 3.3.2): in a reading room the cookie is set without a question. */
    public Step sit(Entering entering, Language language) {
        Edition edition = editions.get(language);
        return find(entering).map(item -> sit(entering, item, edition)).orElseGet(() -> absent(entering));
    }

    private Optional<Item> find(Entering entering) {
        return entry(entering)
                .filter(item -> sources.access().visibility(item) == Visibility.PUBLIC
                        && sources.access().imagesForSomebody(item));
    }

    private Optional<Item> entry(Entering entering) {
        return Ark.ofName(sources.naan(), entering.item())
                .flatMap(sources.catalogue()::find)
                .map(CatalogueEntry::entity)
                .map(Item.class::cast);
    }

    private Step absent(Entering entering) {
        boolean gone = entry(entering)
                .map(item -> sources.access().visibility(item) == Visibility.GONE)
                .orElseGet(() -> Ark.ofName(sources.naan(), entering.item())
                        .filter(sources.catalogue()::taken)
                        .isPresent());
        return gone ? new Step.Gone() : new Step.Missing();
    }

    private Step sit(Entering entering, Item item, Edition edition) {
        if (!entering.onSite()) {
            return new Step.Show(
                    page(item, true, Notice.of(edition.text("viewing.on-site")), edition), Optional.empty());
        }
        return admitted(item, viewing.seat(entering.cookie(), entering.origin()), edition);
    }

    private Step enter(Entering entering, Item item, Edition edition) {
        Decision decision = sources.access().decide(item, visitor(entering));
        return decision.why()
                .map(reason -> refused(entering, item, reason, edition))
                .orElseGet(() -> admit(entering, item, edition));
    }

    private Visitor visitor(Entering entering) {
        return entering.signIn()
                .or(() -> entering.cookie().flatMap(viewing::session).filter(Session::seat))
                .map(session -> viewing.visitor(session, entering.onSite()))
                .orElseGet(() -> Visitor.ANONYMOUS.onSite(entering.onSite()));
    }

    private Step admit(Entering entering, Item item, Edition edition) {
        if (sources.access().decide(item, Visitor.ANONYMOUS).full()) {
            return new Step.Show(page(item, true, Notice.of(edition.text("viewing.open")), edition), Optional.empty());
        }
        Optional<Origin> foreign = entering.origin().filter(origin -> !viewing.isOwn(origin));
        if (foreign.isPresent() && !entering.consented()) {
            return new Step.Show(consent(entering, item, foreign.get(), edition), Optional.empty());
        }
        Value value = entering.signIn()
                .map(signIn -> viewing.open(signIn, entering.cookie(), foreign))
                .orElseGet(() -> viewing.seat(entering.cookie(), foreign));
        return admitted(item, value, edition);
    }

    private Step admitted(Item item, Value value, Edition edition) {
        return new Step.Show(
                page(item, true, Notice.of(edition.text("viewing.admitted")), edition),
                Optional.of(cookie.carrying(value)));
    }

    /** Where something helps, the window goes on there; where nothing does, to the item's page, which says why. */
    private static Step refused(Entering entering, Item item, Reason reason, Edition edition) {
        Links links = edition.links();
        boolean signedIn = entering.signIn().isPresent();
        return new Step.Go(
                switch (reason) {
                    case RESTRICTED -> signedIn ? links.item(item.ark()) : links.signIn(entering.self());
                    case LENDING ->
                        signedIn || entering.onSite()
                                ? links.borrow(item.ark(), entering.self())
                                : links.signIn(entering.self());
                    case ON_SITE, EMBARGO, METADATA_ONLY, PRESERVATION, NOT_PUBLIC -> links.item(item.ark());
                });
    }

    private AccessPage consent(Entering entering, Item item, Origin origin, Edition edition) {
        return new AccessPage(
                head(edition),
                Optional.of(item.label()),
                false,
                Notice.of(edition.text("viewing.consent", origin)),
                Optional.of(new Consent(
                        FormView.empty(entering.formToken()).with("origin", origin.value()),
                        "/iiif/auth/" + entering.version() + "/access/"
                                + item.ark().name(),
                        origin.value())));
    }

    private static AccessPage page(Item item, boolean closing, Notice notice, Edition edition) {
        return new AccessPage(head(edition), Optional.of(item.label()), closing, notice, Optional.empty());
    }

    private static Head head(Edition edition) {
        return Head.unindexed(edition.text("viewing.title"));
    }

    /** The logout service (section 6.2): ends the viewer session. @param signedIn whether its visitor stays signed in here */
    public Step leave(Optional<Value> value, boolean signedIn, Language language) {
        value.ifPresent(viewing::close);
        Edition edition = editions.get(language);
        Notice notice = signedIn
                ? Notice.of(
                        edition.text("viewing.left-signed-in"),
                        edition.text("viewing.account"),
                        edition.links().to("/account"))
                : Notice.of(edition.text("viewing.left"));
        return new Step.Show(
                new AccessPage(
                        Head.unindexed(edition.text("viewing.logout")),
                        Optional.empty(),
                        false,
                        notice,
                        Optional.empty()),
                Optional.of(cookie.removed()));
    }
}
