package org.tangthu.portal.pages.viewing;

import java.util.Optional;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.account.ViewerCookie.Value;
import org.tangthu.portal.account.Viewing;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.ItemAnswers;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Links;
import org.tangthu.portal.frame.Notice;
import org.tangthu.portal.pages.lending.LendingWords;
import org.tangthu.portal.pages.viewing.AccessPage.Consent;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.lending.Lending;
import org.tangthu.repository.lending.Outcome;
import org.tangthu.repository.model.Item;

/**
 * The access service and the logout service of both versions. Whoever has the right to an item and admits the viewer gets
 * the viewer cookie; then the window closes, which the viewer waits for. A viewer of another site is admitted by a click:
 * nobody else is to learn what its visitors may read, and browsers send a cookie to pages of other sites only after somebody
 * did something here (Authorization Flow API 2.0, appendix A). Thread-safe.
 */
public final class AccessPages {
    private final ItemAnswers items;
    private final AccessPolicy policy;
    private final Lending lending;
    private final Viewing viewing;
    private final ViewerCookie cookie;
    private final Addresses addresses;
    private final Editions editions;

    public AccessPages(
            ItemAnswers items,
            AccessPolicy policy,
            Lending lending,
            Viewing viewing,
            ViewerCookie cookie,
            Addresses addresses,
            Editions editions) {
        this.items = items;
        this.policy = policy;
        this.lending = lending;
        this.viewing = viewing;
        this.cookie = cookie;
        this.addresses = addresses;
        this.editions = editions;
    }

    /** The active pattern: somebody signs in, borrows, admits the viewer; who can do none of it is shown the item's page. */
    public Answer enter(Entering entering, Language language) {
        return of(entering, item -> enter(entering, item, editions.get(language)));
    }

    /**
     * The kiosk pattern (section 3.3.2): in a reading room the cookie is set without a question. It admits no viewer: in
     * there one needs to be let in to nothing but what the seat has borrowed, and that is asked by the active pattern.
     */
    public Answer sit(Entering entering, Language language) {
        return of(entering, item -> sit(entering, item, editions.get(language)));
    }

    private interface Making {
        Answer of(Item item);
    }

    private Answer of(Entering entering, Making making) {
        return items.of(entering.item(), ark -> addresses.at(path(entering, ark)), entry -> {
            Item item = (Item) entry.entity();
            return policy.imagesForSomebody(item) ? making.of(item) : new Answer.Missing();
        });
    }

    private static String path(Entering entering, Ark ark) {
        return "/iiif/auth/" + entering.version() + "/access/" + ark.name();
    }

    private Answer sit(Entering entering, Item item, Edition edition) {
        return entering.onSite()
                ? admitted(item, viewing.seat(entering.cookie(), Optional.empty()), edition)
                : closing(item, "viewing.on-site", Optional.empty(), edition);
    }

    private Answer enter(Entering entering, Item item, Edition edition) {
        Decision decision = policy.decide(item, visitor(entering));
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

    private Answer admit(Entering entering, Item item, Edition edition) {
        if (policy.decide(item, Visitor.ANONYMOUS).full()) {
            return closing(item, "viewing.open", Optional.empty(), edition);
        }
        Optional<Origin> foreign = foreign(entering);
        if (foreign.isPresent() && !entering.consented()) {
            Notice notice = Notice.of(edition.text("viewing.consent", foreign.get()));
            return asking(entering, item, notice, edition.text("viewing.admit"), edition);
        }
        return admitted(item, open(entering), edition);
    }

    private Optional<Origin> foreign(Entering entering) {
        return entering.origin().filter(origin -> !viewing.isOwn(origin));
    }

    private Value open(Entering entering) {
        Optional<Origin> foreign = foreign(entering);
        return entering.signIn()
                .map(signIn -> viewing.open(signIn, entering.cookie(), foreign))
                .orElseGet(() -> viewing.seat(entering.cookie(), foreign));
    }

    private Answer admitted(Item item, Value value, Edition edition) {
        return closing(item, "viewing.admitted", Optional.of(cookie.carrying(value)), edition);
    }

    /** Where something helps, the window goes on there; where nothing does, to the item's page, which says why. */
    private Answer refused(Entering entering, Item item, Reason reason, Edition edition) {
        boolean signedIn = entering.signIn().isPresent();
        boolean borrows = reason == Reason.LENDING && (signedIn || entering.onSite());
        if (borrows) {
            return borrow(entering, item, edition);
        }
        Links links = edition.links();
        boolean helped = !signedIn && (reason == Reason.RESTRICTED || reason == Reason.LENDING);
        return new Answer.Elsewhere(
                links.absolute(helped ? links.signIn(self(entering, item)) : links.item(item.ark())));
    }

    private String self(Entering entering, Item item) {
        String window = addresses.at(path(entering, item.ark()));
        return entering.origin().map(from -> window + "?origin=" + from).orElse(window);
    }

    /** To borrow is to admit the viewer too: its name stands beside the button. */
    private Answer borrow(Entering entering, Item item, Edition edition) {
        if (entering.consented()) {
            Value value = open(entering);
            String reader = viewing.session(value).map(Session::reader).orElseThrow();
            if (lending.borrow(item, reader) instanceof Outcome.Lent) {
                return admitted(item, value, edition);
            }
        }
        String standing = new LendingWords(edition, policy.today()).of(lending.availability(item));
        Notice notice = Notice.of(foreign(entering)
                .map(origin -> standing + " " + edition.text("viewing.consent", origin))
                .orElse(standing));
        return asking(entering, item, notice, edition.text("viewing.borrow"), edition);
    }

    private Answer asking(Entering entering, Item item, Notice notice, String label, Edition edition) {
        FormView form = FormView.empty(entering.formToken());
        Consent consent = new Consent(
                entering.origin()
                        .map(origin -> form.with("origin", origin.value()))
                        .orElse(form),
                path(entering, item.ark()),
                label);
        return Answer.found(new AccessPage(
                Head.unindexed(edition.text("viewing.title")),
                Optional.of(item.label()),
                false,
                notice,
                Optional.of(consent),
                Optional.empty()));
    }

    private static Answer closing(Item item, String key, Optional<String> cookie, Edition edition) {
        return Answer.found(new AccessPage(
                Head.unindexed(edition.text("viewing.title")),
                Optional.of(item.label()),
                true,
                Notice.of(edition.text(key)),
                Optional.empty(),
                cookie));
    }

    /** The logout service (section 6.2): ends the viewer session. @param signedIn whether its visitor stays signed in here */
    public AccessPage leave(Optional<Value> value, boolean signedIn, Language language) {
        value.ifPresent(viewing::close);
        Edition edition = editions.get(language);
        Notice notice = signedIn
                ? Notice.of(
                        edition.text("viewing.left-signed-in"),
                        edition.text("viewing.account"),
                        edition.links().to("/account"))
                : Notice.of(edition.text("viewing.left"));
        return new AccessPage(
                Head.unindexed(edition.text("viewing.logout")),
                Optional.empty(),
                false,
                notice,
                Optional.empty(),
                Optional.of(cookie.removed()));
    }
}
