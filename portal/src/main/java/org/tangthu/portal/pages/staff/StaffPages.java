package org.tangthu.portal.pages.staff;

import java.util.ArrayList;
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
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Role;

/** Builds the pages for those who work at libraries. Immutable. */
public final class StaffPages {
    private final Editions editions;
    private final Optional<String> provider;

    /** @param provider what the OpenID provider is called; empty if there is none */
    public StaffPages(Editions editions, Optional<String> provider) {
        this.editions = editions;
        this.provider = provider;
    }

    /** @param waiting requests of readers that wait for somebody */
    public StaffPage start(Authority authority, long waiting, Language language) {
        Edition edition = editions.get(language);
        return new StaffPage(
                head("staff.title", edition),
                Stream.of(StaffSection.values())
                        .filter(section -> section.openTo(authority))
                        .map(section -> new StaffPage.Section(
                                edition.text("staff." + section.code() + ".title"),
                                edition.text("staff." + section.code() + ".about"),
                                section == StaffSection.REQUESTS && waiting > 0
                                        ? Optional.of(edition.messages().count("staff.requests.waiting", waiting))
                                        : Optional.empty(),
                                edition.links().to(section.path())))
                        .toList());
    }

    /** @param more the login after which the list goes on */
    public AccountListPage accounts(FormView form, List<Account> accounts, Optional<String> more, Language language) {
        Edition edition = editions.get(language);
        return new AccountListPage(
                head("staff.accounts.title", edition),
                form,
                accounts.stream().map(account -> row(account, edition)).toList(),
                more.map(login -> edition.links().to("/staff/accounts?after=" + login)));
    }

    private static AccountListPage.Row row(Account account, Edition edition) {
        List<String> marks = new ArrayList<>();
        if (account.locked()) {
            marks.add(edition.text("staff.account.locked"));
        }
        if (account.mustEnrol()) {
            marks.add(edition.text("staff.account.unproved"));
        }
        return new AccountListPage.Row(
                account.login(),
                account.name(),
                edition.text("role." + account.role().code()),
                edition.links().to("/staff/accounts/" + account.id()),
                marks);
    }

    /** There is no such account within reach. */
    public FormView unknown(FormView form, Language language) {
        return form.wrong("login", editions.get(language).text("staff.accounts.unknown"));
    }

    /** @param faults fields, each with the key of the sentence that stands beside it */
    public FormView wrong(FormView form, Map<String, String> faults, Language language) {
        FormView told = form;
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            told = told.wrong(fault.getKey(), editions.get(language).text(fault.getValue()));
        }
        return told;
    }

    /** The form of an account that is to be made. */
    public AccountFormPage fresh(FormView form, AccountReach reach, Language language) {
        Edition edition = editions.get(language);
        return new AccountFormPage(
                head("staff.account.new", edition),
                form,
                Optional.empty(),
                reach.everywhere(),
                List.of(),
                roles(reach, edition),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The form of an account.
     *
     * @param password whether it has one
     * @param done key of the sentence that says what was just done
     */
    public AccountFormPage account(
            FormView form,
            Account account,
            boolean password,
            AccountReach reach,
            Optional<String> done,
            Language language) {
        Edition edition = editions.get(language);
        return new AccountFormPage(
                Head.unindexed(account.login()),
                form,
                Optional.of(new AccountFormPage.Known(
                        account.id(),
                        account.login(),
                        edition.formats().date(account.created()),
                        reach.manages(account),
                        account.locked(),
                        password,
                        account.secondFactor())),
                reach.everywhere() && reach.manages(account),
                account.groups().stream()
                        .filter(group -> !reach.owns(group))
                        .map(StaffPages::line)
                        .sorted()
                        .toList(),
                roles(reach, edition),
                reach.everywhere() ? provider : Optional.empty(),
                done.map(edition::text));
    }

    /** A form with what the account is now. */
    public static FormView filled(FormView form, Account account, AccountReach reach) {
        List<String> groups = account.groups().stream()
                .filter(reach::owns)
                .map(StaffPages::line)
                .sorted()
                .toList();
        return form.with("name", account.name())
                .with("role", account.role().code())
                .with(
                        "libraries",
                        account.role() instanceof Role.Librarian librarian
                                ? String.join(
                                        ", ",
                                        librarian.libraries().stream().sorted().toList())
                                : "")
                .with("groups", String.join("\n", groups));
    }

    private static String line(Group group) {
        return group.library() + "/" + group.name();
    }

    private static List<Choice> roles(AccountReach reach, Edition edition) {
        return Stream.of("reader", "librarian", "administrator")
                .filter(code -> reach.everywhere() || code.equals("reader"))
                .map(code -> new Choice(code, edition.text("role." + code)))
                .toList();
    }

    public NewPasswordPage password(Account account, String password, Language language) {
        Edition edition = editions.get(language);
        return new NewPasswordPage(
                head("staff.password.title", edition),
                account.login(),
                password,
                edition.links().to("/staff/accounts/" + account.id()));
    }

    private static Head head(String title, Edition edition) {
        return Head.unindexed(edition.text(title));
    }
}
