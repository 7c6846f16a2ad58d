package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.iiif.state.ContentStateCode;
import org.tangthu.iiif.state.ContentStates;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Elsewhere;
import org.tangthu.portal.frame.Answer.Found;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

class OpeningTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final Ark REGISTER = new Ark(Ark.TEST_NAAN, SampleSite.REGISTER);
    private static final ContentStates STATES = new ContentStates(ADDRESSES, Ark.TEST_NAAN);

    private final Pages pages = new SampleSite().pages(ADDRESSES);

    private Answer answer(String name, Map<String, List<String>> parameters) {
        return pages.item(name, parameters, Visitor.ANONYMOUS, Language.VI);
    }

    private ItemPage opened(Map<String, List<String>> parameters) {
        return (ItemPage) ((Found) answer(SampleSite.REGISTER, parameters)).page();
    }

    private ItemPage opened(String state) {
        return opened(Map.of("iiif-content", List.of(state)));
    }

    private static String spot(String page, String xywh) {
        return ContentStateCode.encode(STATES.write(REGISTER, page, Optional.of(xywh)));
    }

    @Test
    void aContentStateOpensItsPageAndArea() {
        ItemPage page = opened(spot("0003", "100,200,300,400"));
        assertThat(page.opening().area()).contains("100,200,300,400");
        assertThat(page.reader().orElseThrow().current().name()).isEqualTo("0003");
        assertThat(html(page)).contains("data-xywh=\"100,200,300,400\"");
    }

    @ParameterizedTest
    @CsvSource({"'100,200,300,400', '100,200,300,400'", "'pct:0,0,50,50', '0,0,'", "'full', '0,0,'"})
    void pageAndAreaMayBeGivenPlainly(String xywh, String area) {
        Opening opening =
                opened(Map.of("page", List.of("0002"), "xywh", List.of(xywh))).opening();
        assertThat(opening.page()).contains("0002");
        assertThat(opening.area()).hasValueSatisfying(found -> assertThat(found).startsWith(area));
    }

    @ParameterizedTest
    @CsvSource({"'900000,0,5,5'", "'1,2,3'", "'a'", "''"})
    void anAreaThatIsNoneOpensTheWholePage(String xywh) {
        Opening opening =
                opened(Map.of("page", List.of("0002"), "xywh", List.of(xywh))).opening();
        assertThat(opening).isEqualTo(new Opening(Optional.of("0002"), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void aPageThatIsNotThereOpensTheFirst() {
        ItemPage page = opened(spot("9999", "1,2,3,4"));
        assertThat(page.opening()).isEqualTo(new Opening(Optional.empty(), Optional.empty(), Optional.empty(), false));
        assertThat(page.reader().orElseThrow().current().name()).isEqualTo("0001");
    }

    @Test
    void aContentStateOfAnotherItemLeadsThere() {
        String state = spot("0003", "1,2,3,4");
        assertThat(answer(SampleSite.THESIS, Map.of("iiif-content", List.of(state))))
                .asInstanceOf(type(Elsewhere.class))
                .extracting(Elsewhere::address)
                .isEqualTo(ADDRESSES.item(REGISTER) + "?iiif-content=" + state);
    }

    @Test
    void whoIsLedToAnotherItemKeepsTheLanguage() {
        String state = spot("0003", "1,2,3,4");
        assertThat(pages.item(
                        SampleSite.THESIS, Map.of("iiif-content", List.of(state)), Visitor.ANONYMOUS, Language.EN))
                .isEqualTo(new Elsewhere(ADDRESSES.item(REGISTER) + "?iiif-content=" + state + "&lang=en"));
    }

    @Test
    void aManifestOfAnotherSiteIsLinkedToAndNotOpened() {
        ItemPage page = opened("https://elsewhere.example/manifest?a=\"><script>");
        assertThat(page.opening().misread())
                .as("no address has such characters")
                .isTrue();
        ItemPage honest = opened("https://elsewhere.example/manifest?a=b&c=d");
        assertThat(html(honest))
                .contains("href=\"https://elsewhere.example/manifest?a=b&amp;c=d\" rel=\"nofollow noreferrer\"")
                .contains("không mở được ở đây");
    }

    @Test
    void aContentStateThatSaysNothingIsToldAndOpensTheFirstPage() {
        ItemPage page = opened("khong-phai");
        assertThat(page.reader().orElseThrow().current().name()).isEqualTo("0001");
        assertThat(html(page)).contains("Không đọc được chỗ cần xem");
    }

    private String html(ItemPage page) {
        return pages.html(page, "/item/" + SampleSite.REGISTER, Language.VI);
    }
}
