package org.tangthu.portal.pages.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.frame.Templates;
import org.tangthu.repository.address.Addresses;

class AboutPagesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Addresses addresses = new Addresses("https://thuvien.example.vn/kho");
    private final Editions editions = new Editions(addresses, ZONE);

    private AboutPages pages(Site site) {
        return new AboutPages(site, addresses, editions);
    }

    private static Site site(String email) {
        return new Site("Kho mẫu", "Thư viện tỉnh", Optional.ofNullable(email), ZONE);
    }

    private String html(PageModel page, Site site, Language language) {
        return new Templates(Assets.load(), site).render(page, "/about", editions.get(language));
    }

    @ParameterizedTest
    @EnumSource
    void everyStandardSaysWhatItIsKeptInAndWhere(Language language) {
        StandardsPage page = pages(site(null)).standards(language);
        assertThat(page.groups())
                .allSatisfy(group -> assertThat(group.standards()).isNotEmpty().allSatisfy(standard -> {
                    assertThat(standard.text()).isNotBlank();
                    assertThat(standard.place().href()).startsWith("/kho/");
                }));
        assertThat(page.groups().stream()
                        .mapToInt(group -> group.standards().size())
                        .sum())
                .isEqualTo(AppliedStandard.values().length);
        assertThat(html(page, site(null), language)).contains("TCVN 11645:2016", "OAI-PMH 2.0");
    }

    @Test
    void whereAStandardIsSeenIsToldInThePagesLanguage() {
        List<String> places = pages(site(null)).standards(Language.EN).groups().stream()
                .flatMap(group -> group.standards().stream())
                .map(standard -> standard.place().href())
                .toList();
        assertThat(places)
                .contains("/kho/accessibility?lang=en", "/kho/developers?lang=en#records", "/kho/oai?verb=Identify")
                .noneMatch(place -> place.contains("lang=vi"));
    }

    @Test
    void theAccessibilityStatementSaysWhatHoldsWhatDoesNotAndWhereToReport() {
        Site site = site("lienhe@example.vn");
        AccessibilityPage page = pages(site).accessibility(Language.VI);
        assertThat(page.holds()).hasSizeGreaterThan(5);
        assertThat(page.lacks()).hasSizeGreaterThan(5);
        assertThat(html(page, site, Language.VI))
                .contains("26/2020/TT-BTTTT", "WCAG 2.1", "phù hợp một phần", "mailto:lienhe@example.vn")
                .contains("soát lại ngày ");
    }

    @Test
    void aSiteWithoutAnAddressToWriteToSendsReportsToTheLibraries() {
        String html = html(pages(site(null)).accessibility(Language.EN), site(null), Language.EN);
        assertThat(html).doesNotContain("mailto:").contains("Tell the library that holds the item");
    }

    @ParameterizedTest
    @EnumSource
    void theSiteSaysWhoAnswersForIt(Language language) {
        Site site = site("lienhe@example.vn");
        AboutPage page = pages(site).about(language);
        assertThat(page.head().description())
                .hasValueSatisfying(lead -> assertThat(lead).startsWith("Kho mẫu"));
        assertThat(page.topics())
                .filteredOn(topic -> topic.code().equals("who"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.text()).contains("Thư viện tỉnh"));
        assertThat(html(page, site, language)).contains("id=\"privacy\"", "mailto:lienhe@example.vn");
    }
}
