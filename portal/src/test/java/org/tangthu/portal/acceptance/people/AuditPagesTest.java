package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.audit.AuditAsked;
import org.tangthu.portal.pages.audit.AuditPage;
import org.tangthu.portal.pages.audit.AuditPages;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditCheck;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOutcome;

/** The audit log as people of libraries see it, and what their own doings leave in it. */
@ExtendWith(PeopleServer.class)
class AuditPagesTest {
    private final ServedApplication server;
    private final AuditLog log;
    private final Accounts accounts;

    AuditPagesTest(ServedApplication server) {
        this.server = server;
        this.log = server.application().services().repository().audit();
        this.accounts = new Accounts(server);
    }

    /** With the second factor that such an account must have. */
    private Person administrator() throws Exception {
        Person person = new Person(server);
        person.tries(accounts.administrator().login(), PASSWORD);
        String secret = SignInTest.secret(person.get("/account/second-factor"));
        person.post("/account/second-factor", "secret", secret, "code", new Authenticator(secret).code());
        return person;
    }

    /** What somebody may see who audits one library. */
    private AuditPage seenAt(String library) {
        Authority authority = new Authority("auditor", Set.of(Scope.AUDIT), Optional.of(Set.of(library)));
        Editions editions = new Editions(server.application().addresses(), ZoneOffset.UTC);
        AuditPages pages =
                new AuditPages(editions, log, ZoneOffset.UTC, UnaryOperator.identity(), UnaryOperator.identity());
        return pages.page(AuditAsked.parse(Map.of()), authority, FormView.empty(""), Language.VI);
    }

    @Test
    void readersDoNotComeIn() throws Exception {
        assertThat(location(new Person(server).get("/staff/audit"))).startsWith("/sign-in");
        Person reader = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        assertThat(reader.get("/staff/audit").statusCode()).isEqualTo(403);
        reader.get("/sign-out");
        assertThat(reader.post("/staff/audit/export").statusCode()).isEqualTo(403);
    }

    @Test
    void whoKnocksAtTheWrongDoorIsLoggedAndNobodysReadingIs() throws Exception {
        Account account = accounts.reader();
        Person reader = new Person(server).signsIn(account.login(), PASSWORD);
        assertThat(reader.post("/item/h4nn0mx7r/borrow").statusCode())
                .as("with a form of before the sign-in")
                .isEqualTo(403);
        reader.get("/staff/audit");
        reader.get("/staff/audit");

        AuditFilter own = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(account.id()),
                Optional.of(AuditAction.PAGE_REFUSE));
        assertThat(log.after(0, own, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.event().object()).contains("/staff/audit");
            assertThat(entry.event().outcome()).isEqualTo(AuditOutcome.REFUSED);
        });
    }

    @Test
    void librariansDoNotWatchEachOther() throws Exception {
        Person librarian =
                new Person(server).signsIn(accounts.librarian(Accounts.LIBRARY).login(), PASSWORD);
        assertThat(librarian.get("/staff/audit").statusCode()).isEqualTo(403);
        assertThat(librarian.get("/staff").body()).doesNotContain("/staff/audit");
    }

    @Test
    void anAuditorOfALibrarySeesItsEntriesAlone() {
        log.append(AuditEvent.of("thủ thư một", AuditAction.ITEM_WITHDRAW).at(Accounts.LIBRARY));
        log.append(AuditEvent.of("thủ thư hai", AuditAction.ITEM_WITHDRAW).at(Accounts.OTHER_LIBRARY));
        log.append(AuditEvent.of("người vận hành", AuditAction.OCR_START));
        AuditPage page = seenAt(Accounts.LIBRARY);

        assertThat(page.anchor()).isEmpty();
        assertThat(page.entries())
                .extracting(AuditPage.Row::library)
                .isNotEmpty()
                .containsOnly(Accounts.LIBRARY);
        assertThat(page.entries()).extracting(AuditPage.Row::actor).contains("thủ thư một");
    }

    @Test
    void whatIsSeenCanBeExportedAndThatIsLoggedToo() throws Exception {
        log.append(AuditEvent.of("kim", AuditAction.OCR_START));
        log.append(AuditEvent.of("mộc", AuditAction.OCR_START));
        Person administrator = administrator();
        assertThat(administrator.get("/staff/audit").body()).contains(log.head().toString(), "Bắt đầu nhận dạng");
        HttpResponse<String> export = administrator.post("/staff/audit/export", "actor", "kim");
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(export.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"audit.jsonl\"");
        assertThat(export.body().lines()).isNotEmpty().allSatisfy(line -> assertThat(line)
                .contains("\"kim\""));
        assertThat(administrator.get("/staff/audit?action=audit-export").body()).contains("<td>administrator");
    }

    @Test
    void entriesAreFoundByActorActionAndDay() throws Exception {
        log.append(
                AuditEvent.of("kim", AuditAction.PURGE_ASK).at(Accounts.LIBRARY).with("why", "tìm thấy"));
        log.append(AuditEvent.of("kim", AuditAction.PURGE_AGREE)
                .at(Accounts.LIBRARY)
                .with("why", "việc khác"));
        log.append(
                AuditEvent.of("mộc", AuditAction.PURGE_ASK).at(Accounts.LIBRARY).with("why", "người khác"));
        Person auditor = administrator();

        assertThat(auditor.get("/staff/audit?actor=kim&action=purge-ask").body())
                .contains("tìm thấy", "value=\"kim\"")
                .doesNotContain("việc khác", "người khác");
        assertThat(auditor.get("/staff/audit?actor=kim&until=2020-01-01").body())
                .contains("Không có mục nào");
        assertThat(auditor.get("/staff/audit?actor=kim&from=2020-01-01&until=x&action=%3Cb%3E")
                        .body())
                .contains("tìm thấy", "việc khác");
    }

    @Test
    void aLongLogIsReadInSteps() throws Exception {
        for (int i = 1; i <= 101; i++) {
            log.append(AuditEvent.of("bước", AuditAction.OCR_STOP)
                    .at(Accounts.OTHER_LIBRARY)
                    .with("step", "bước " + i + "."));
        }
        Person auditor = administrator();
        String first = auditor.get("/staff/audit?actor=b%C6%B0%E1%BB%9Bc").body();
        assertThat(first).contains("bước 101.", "bước 2.").doesNotContain("bước 1.");
        String more = first.replaceAll("(?s).*href=\"(/staff/audit\\?[^\"]*before=\\d+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(auditor.get(more).body()).contains("bước 1.").doesNotContain("bước 2.");
    }

    @Test
    void hostileTextsAreWordsAlone() throws Exception {
        log.append(AuditEvent.of("<script>alert(1)</script>", AuditAction.DEPOSIT_OPEN)
                .at(Accounts.LIBRARY)
                .on("\"><img src=x>")
                .with("name", "${7*7}\u202E"));
        String page = administrator().get("/staff/audit?action=deposit-open").body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}\uFFFD")
                .doesNotContain("<script>alert", "<img src=x>", "\u202E");
    }

    @Test
    void whoSignsInOrFailsToIsInTheLogAndWhoReadsIsNot() throws Exception {
        Account reader = accounts.reader();
        long before = log.head().number();
        Person person = new Person(server);
        person.tries(reader.login(), "sai mật khẩu");
        person.signsIn(reader.login(), PASSWORD);
        List<String> told = since(before);
        assertThat(told).anyMatch(entry -> entry.startsWith("sign-in failed")).contains("sign-in done " + reader.id());
        assertThat(told.toString()).doesNotContain("sai mật khẩu", PASSWORD, "198.18.0.7");

        long signedIn = log.head().number();
        for (String page : List.of("/", "/search?q=ha+noi", "/libraries/VN-TT-MAU1", "/account")) {
            person.get(page);
        }
        assertThat(since(signedIn)).noneMatch(entry -> entry.contains(reader.id()));
        assertThat(AuditCheck.of(log, List.of()).good()).isTrue();
    }

    private List<String> since(long number) {
        return log.after(number, AuditFilter.ALL, 1_000).stream()
                .map(entry -> entry.event().action().code() + " "
                        + entry.event().outcome().code() + " " + entry.event().actor())
                .toList();
    }
}
