package org.tangthu.portal.pages.account;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.ApiToken;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.signin.PasswordFault;
import org.tangthu.repository.signin.PasswordRules;
import org.tangthu.repository.signin.SecondFactor;
import org.tangthu.repository.signin.TokenDesk;

/** Builds the pages of somebody's own account. Immutable. */
public final class AccountPages {
    private static final int GROUP = 4;
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final Editions editions;
    private final Catalogue catalogue;
    private final String site;
    private final Clock clock;

    /** @param site its name, which authenticators show beside a code */
    public AccountPages(Editions editions, Catalogue catalogue, String site, Clock clock) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.site = site;
        this.clock = clock;
    }

    /**
     * What is known of how an account proves itself.
     *
     * @param password whether it has one
     * @param left recovery codes not yet used
     */
    public record Proofs(boolean password, int left) {}

    public AccountPage account(
            FormView form, Account account, Proofs proofs, Map<String, Loan> loans, Language language) {
        Edition edition = editions.get(language);
        return new AccountPage(
                head("account.title", edition),
                form,
                account.login(),
                account.name(),
                edition.text("role." + account.role().code()),
                account.role() instanceof Role.Librarian librarian
                        ? librarian.libraries().stream()
                                .sorted()
                                .map(id -> libraryName(id, edition))
                                .toList()
                        : List.of(),
                account.groups().stream()
                        .map(group -> group.name() + " (" + libraryName(group.library(), edition) + ")")
                        .sorted()
                        .toList(),
                proofs.password(),
                account.secondFactor(),
                proofs.left(),
                account.role().staff(),
                account.role().staff(),
                loans(loans, edition));
    }

    private String libraryName(String id, Edition edition) {
        return catalogue
                .find(id)
                .map(CatalogueEntry::entity)
                .filter(Library.class::isInstance)
                .map(library -> edition.best(((Library) library).names()).value())
                .orElse(id);
    }

    private List<AccountPage.Loan> loans(Map<String, Loan> loans, Edition edition) {
        return loans.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Loan::until)))
                .flatMap(loan -> item(loan.getKey())
                        .map(item -> new AccountPage.Loan(
                                item.description().titles().get(0).text().value(),
                                edition.links().item(item.ark()),
                                edition.formats().moment(loan.getValue().until(), clock.instant())))
                        .stream())
                .toList();
    }

    private Optional<Item> item(String id) {
        return catalogue
                .find(id)
                .map(CatalogueEntry::entity)
                .filter(Item.class::isInstance)
                .map(Item.class::cast);
    }

    /** @param secret that is being enrolled @param forced whether nothing else can be done before */
    public EnrolPage enrol(
            FormView form, Account account, String secret, ReturnAddress then, boolean forced, Language language) {
        String link = SecondFactor.uri(site, account, secret);
        List<String> groups = Stream.iterate(0, at -> at < secret.length(), at -> at + GROUP)
                .map(at -> secret.substring(at, Math.min(secret.length(), at + GROUP)))
                .toList();
        return new EnrolPage(
                head("factor.enrol.title", editions.get(language)),
                form,
                then.path(),
                forced,
                QrCode.of(link),
                link,
                secret,
                groups);
    }

    public FactorPage factor(FormView form, int left, Language language) {
        return new FactorPage(head("factor.title", editions.get(language)), form, left);
    }

    public RecoveryCodesPage recoveryCodes(List<String> codes, ReturnAddress then, Language language) {
        Edition edition = editions.get(language);
        return new RecoveryCodesPage(
                head("recovery.title", edition), codes, edition.links().to(then.path()));
    }

    public PasswordPage password(FormView form, Account account, boolean has, boolean changed, Language language) {
        int shortest = account.role().staff() ? PasswordRules.SHORTEST_OF_STAFF : PasswordRules.SHORTEST_OF_READERS;
        return new PasswordPage(head("password.title", editions.get(language)), form, has, shortest, changed);
    }

    /** What is wrong with a password that somebody wants to have. @param field beside which it is told */
    public FormView wrongPassword(FormView form, String field, PasswordFault fault, Language language) {
        return form.wrong(field, editions.get(language).text("password.fault." + fault.code()));
    }

    /** The sentence of a key beside a field. */
    public FormView wrong(FormView form, String field, String key, Language language) {
        return form.wrong(field, editions.get(language).text(key));
    }

    /** @param authority of the account: a token may do no more */
    public TokensPage tokens(FormView form, List<ApiToken> tokens, Authority authority, Language language) {
        Edition edition = editions.get(language);
        return new TokensPage(
                head("tokens.title", edition),
                form,
                tokens.stream().map(token -> token(token, edition)).toList(),
                Stream.of(Scope.values())
                        .filter(authority::may)
                        .map(scope -> new Choice(scope.code(), edition.text("scope." + scope.code())))
                        .toList(),
                authority.libraries().stream()
                        .flatMap(own -> own.stream().sorted())
                        .map(id -> new Choice(id, libraryName(id, edition)))
                        .toList(),
                DAYS.stream()
                        .filter(days -> days <= TokenDesk.LONGEST_DAYS)
                        .map(days -> new Choice(days.toString(), edition.text("tokens.days", days)))
                        .toList());
    }

    private TokensPage.Token token(ApiToken token, Edition edition) {
        List<String> scopes = token.scopes().stream().map(Scope::code).sorted().toList();
        return new TokensPage.Token(
                token.id(),
                token.name(),
                String.join(", ", scopes),
                token.libraries()
                        .map(own -> String.join(", ", own.stream().sorted().toList()))
                        .orElse(edition.text("tokens.everywhere")),
                edition.formats().date(token.created()),
                edition.formats().date(token.ends()),
                !clock.instant().isBefore(token.ends()));
    }

    public TokenMadePage tokenMade(TokenDesk.Made made, Language language) {
        Edition edition = editions.get(language);
        return new TokenMadePage(
                head("tokens.made.title", edition),
                made.token().name(),
                made.value(),
                edition.links().absolute(edition.links().plain("/api/items")));
    }

    /** @param here the session of this browser */
    public SessionsPage sessions(FormView form, List<Session> sessions, Session here, Language language) {
        Edition edition = editions.get(language);
        return new SessionsPage(
                head("sessions.title", edition),
                form,
                sessions.stream()
                        .filter(session -> session.kind() != Session.Kind.TOKEN)
                        .map(session -> new SessionsPage.Row(
                                session.id(),
                                edition.text("sessions.kind." + session.kind().code()),
                                edition.formats().moment(session.created(), clock.instant()),
                                edition.formats().moment(session.idleEnds(), clock.instant()),
                                session.id().equals(here.id())))
                        .toList());
    }

    private static Head head(String title, Edition edition) {
        return Head.unindexed(edition.text(title));
    }
}
