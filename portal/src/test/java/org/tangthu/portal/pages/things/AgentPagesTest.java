package org.tangthu.portal.pages.things;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head.Alternate;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.Card;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.search.AgentItems;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.LocalizedText;

class AgentPagesTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final Ark BOOKLET = new Ark(Ark.TEST_NAAN, SampleSite.BOOKLET);
    private static final Ark NEVER_THERE = Ark.ofNumber(Ark.TEST_NAAN, 7_000_123);

    private final SampleSite site = new SampleSite();
    private final Pages pages = site.pages(ADDRESSES);

    private Optional<AgentPage> about(String address, AgentItems items, Language language) {
        AgentPages agents = new AgentPages(
                site.catalogue,
                CodeLists.load(),
                ADDRESSES,
                new Editions(ADDRESSES, SampleSite.ZONE),
                entry -> "{\"name\":\"" + entry.entity().id() + "\"}",
                items,
                pages.cards());
        return agents.about(address, List.of(new Alternate("text/turtle", address + ".ttl")), language);
    }

    private AgentPage page(Agent agent, Language language) {
        site.catalogue.put(agent);
        AgentItems items = (asked, limit) -> new AgentItems.Found(30, List.of(BOOKLET, NEVER_THERE));
        return about(ADDRESSES.subject(agent), items, language).orElseThrow();
    }

    private static Agent poet() {
        return new Agent(
                "nguyen-du",
                List.of(
                        LocalizedText.of("Nguyễn Du", "vi"),
                        LocalizedText.of("阮攸", "lzh-Hani"),
                        LocalizedText.of("Tố Như", "vi")),
                "person",
                Optional.of(new Edtf("1766/1820")),
                List.of("http://viaf.org/viaf/1", "urn:isni:2"));
    }

    private static List<Value> values(AgentPage page, String label) {
        return page.fields().stream()
                .filter(field -> field.label().equals(label))
                .flatMap(field -> field.values().stream())
                .toList();
    }

    @Test
    void aPersonHasNamesInScriptsDatesAndEquals() {
        AgentPage page = page(poet(), Language.VI);
        assertThat(page.kind()).isEqualTo("Cá nhân");
        assertThat(page.name().value()).isEqualTo("Nguyễn Du");
        assertThat(values(page, "Tên khác"))
                .extracting(name -> name.text().value())
                .containsExactly("阮攸", "Tố Như");
        assertThat(values(page, "Tên khác").get(0).note()).hasValue("Hán văn (chữ Hán)");
        assertThat(values(page, "Thời gian"))
                .singleElement()
                .satisfies(dates -> assertThat(dates.text().value()).isEqualTo("1766 – 1820"));
        assertThat(values(page, "Cũng có ở"))
                .extracting(Value::href)
                .containsExactly(Optional.of("http://viaf.org/viaf/1"), Optional.empty());
    }

    @Test
    void bodiesTellWhenTheyWereActiveAndWhatTookTheirPlace() {
        site.catalogue.put(new Agent(
                "so-moi",
                List.of(LocalizedText.of("Sở mới", "vi")),
                "organization",
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.empty(),
                List.of(),
                List.of()));
        AgentPage page = page(
                new Agent(
                        "so-cu",
                        List.of(LocalizedText.of("Sở cũ", "vi")),
                        "organization",
                        Optional.empty(),
                        Optional.of(LocalDate.of(1990, 1, 2)),
                        Optional.of(LocalDate.of(2025, 2, 28)),
                        List.of("so-moi", "chua-ro"),
                        List.of()),
                Language.VI);
        assertThat(values(page, "Thời kỳ hoạt động"))
                .singleElement()
                .satisfies(period -> assertThat(period.text().value()).isEqualTo("02/01/1990 – 28/02/2025"));
        assertThat(page.after())
                .containsExactly(new Related("Sở mới", "/id/agent/so-moi", Optional.of("từ 01/03/2025")));
    }

    @Test
    void itemsAreCountedAndThoseThatMayBeShownAreShown() {
        AgentPage page = page(poet(), Language.VI);
        assertThat(page.items().total()).hasValue(30L);
        assertThat(page.items().cards()).extracting(Card::href).containsExactly("/item/" + SampleSite.BOOKLET);
        assertThat(page.search()).isEqualTo("/search?q=%22Nguy%E1%BB%85n+Du%22");
    }

    @Test
    void whileNobodyCanSearchTheRestOfThePageIsThere() {
        site.catalogue.put(poet());
        AgentItems away = (agent, limit) -> {
            throw new SearchUnavailable("being rebuilt");
        };
        AgentPage page = about(ADDRESSES.subject(poet()), away, Language.EN).orElseThrow();
        assertThat(page.items().total()).isEmpty();
        assertThat(pages.html(page, "/id/agent/nguyen-du", Language.EN)).contains("Nguyễn Du", "1766 – 1820");
    }

    @Test
    void whatSomebodyWroteIntoANameStaysText() {
        String hostile = "<script>alert(1)</script>\" onload=\"x";
        AgentPage page = page(
                new Agent(
                        "nguoi-la",
                        List.of(LocalizedText.of(hostile, "vi"), LocalizedText.of(hostile, "\"><b>")),
                        "person",
                        Optional.empty(),
                        List.of("javascript:alert(1)", "http://x/\"><script>")),
                Language.VI);
        assertThat(pages.html(page, "/id/agent/nguoi-la", Language.VI))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "\" onload=\"x", "href=\"javascript:", "\"><b>", "\"><script>");
    }

    @Test
    void whoIsNotKnownHasNoPage() {
        AgentItems none = (agent, limit) -> new AgentItems.Found(0, List.of());
        assertThat(about(ADDRESSES.concept("agent", "chua-ro"), none, Language.VI))
                .isEmpty();
        assertThat(about(ADDRESSES.concept("library", "VN-TT-MAU1"), none, Language.VI))
                .isEmpty();
        assertThat(about(ADDRESSES.concept("agent", "VN-TT-MAU1"), none, Language.VI))
                .isEmpty();
    }
}
