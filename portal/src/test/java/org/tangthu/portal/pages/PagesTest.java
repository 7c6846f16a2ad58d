package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Found;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.Snippet;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.Title;

class PagesTest {
    private static final Visitor IN_THE_READING_ROOM = Visitor.IN_READING_ROOM;

    private final SampleSite site = new SampleSite();
    private final Pages pages = site.pages(new Addresses("https://thuvien.example.vn"));

    private ItemPage item(String name, Visitor visitor, Language language) {
        Found found = (Found) pages.item(name, Map.of(), visitor, language);
        return (ItemPage) found.page();
    }

    private ItemPage item(String name) {
        return item(name, Visitor.ANONYMOUS, Language.VI);
    }

    private Item register() {
        String id = new Ark("99999", SampleSite.REGISTER).toString();
        return (Item) site.catalogue.find(id).orElseThrow().entity();
    }

    private void register(Rights rights, Title... titles) {
        Item item = register();
        Description said = item.description();
        Description description = new Description(
                titles.length == 0 ? said.titles() : List.of(titles),
                said.agents(),
                said.dates(),
                said.places(),
                said.subjects(),
                said.classification(),
                said.languages(),
                said.texts(),
                said.extent(),
                said.identifiers());
        site.catalogue.put(
                new Item(
                        item.ark(),
                        item.library(),
                        item.localId(),
                        item.kind(),
                        item.heritage(),
                        description,
                        item.holding(),
                        item.collections(),
                        rights,
                        item.digitization(),
                        item.state(),
                        item.viewingDirection()),
                site.catalogue.pages(item.id()));
    }

    private static Rights rights(AccessLevel access, Optional<LocalDate> embargo) {
        return new Rights(Optional.empty(), access, List.of(), embargo);
    }

    @Test
    void anOpenItemIsReadInItsOwnDirectionFromItsImageServices() {
        ItemPage.Reader reader = item(SampleSite.REGISTER).reader().orElseThrow();
        assertThat(reader.rightToLeft()).isTrue();
        assertThat(reader.leaves()).hasSize(12).first().satisfies(leaf -> assertThat(leaf.label())
                .isEqualTo("1a"));
        assertThat(reader.data()).contains("\"/iiif/image/3/h4nn0mx7r.{page}\"", "\"rightToLeft\":true");
        assertThat(item(SampleSite.REGISTER).access().why()).isEmpty();
    }

    @Test
    void anItemForTheReadingRoomShowsPreviewsAndSaysWhy() {
        ItemPage outside = item(SampleSite.THESIS);
        assertThat(outside.access().why()).singleElement().asString().contains("phòng đọc");
        assertThat(outside.reader().orElseThrow()).satisfies(reader -> {
            assertThat(reader.data()).contains("/iiif/image/3/t7xv2wq9n.{page}.preview\"");
            assertThat(reader.text()).isFalse();
        });

        ItemPage inside = item(SampleSite.THESIS, IN_THE_READING_ROOM, Language.VI);
        assertThat(inside.access().why()).isEmpty();
        assertThat(inside.reader().orElseThrow()).satisfies(reader -> {
            assertThat(reader.data()).contains("\"/iiif/image/3/t7xv2wq9n.{page}\"");
            assertThat(reader.text()).isTrue();
        });
    }

    @Test
    void theEntityTagTellsVisitorsApart() {
        Found outside = (Found) pages.item(SampleSite.THESIS, Map.of(), Visitor.ANONYMOUS, Language.VI);
        Found inside = (Found) pages.item(SampleSite.THESIS, Map.of(), IN_THE_READING_ROOM, Language.VI);
        assertThat(outside.tag()).isPresent().isNotEqualTo(inside.tag());
    }

    @Test
    void whoGaveAnItemOnWhatTermsIsNotShown() {
        Acquisition trust = new Acquisition("deposited-in-trust", Optional.of("Bà A"), Optional.of("Mười năm"));
        Item register = register();
        site.catalogue.put(
                register.withHolding(new Holding(Optional.empty(), Optional.of(trust), List.of())),
                site.catalogue.pages(register.id()));
        assertThat(item(SampleSite.REGISTER).fields().toString())
                .contains("Ký gửi")
                .doesNotContain("Bà A", "Mười năm");
    }

    @Test
    void anEmbargoSaysWhenItEnds() {
        register(rights(AccessLevel.OPEN, Optional.of(LocalDate.of(2030, 1, 5))));
        assertThat(item(SampleSite.REGISTER).access().why())
                .singleElement()
                .asString()
                .contains("Hoãn công bố đến 05/01/2030.");
    }

    @Test
    void anItemWhoseImagesAreNotServedHasNoReader() {
        register(rights(AccessLevel.METADATA_ONLY, Optional.empty()));
        assertThat(item(SampleSite.REGISTER).reader()).isEmpty();
        assertThat(item(SampleSite.REGISTER).access().why()).isNotEmpty();
        assertThat(item(SampleSite.REGISTER).downloads())
                .noneMatch(download -> download.href().contains("/iiif/"));
    }

    @Test
    void theWholeTextIsOfferedToThoseWhoMayReadIt() {
        String text = "https://thuvien.example.vn/item/" + SampleSite.THESIS + ".txt";
        assertThat(item(SampleSite.THESIS).downloads())
                .noneMatch(file -> file.href().equals(text));
        assertThat(item(SampleSite.THESIS, IN_THE_READING_ROOM, Language.VI).downloads())
                .anyMatch(file -> file.href().equals(text));
    }

    @Test
    void aRecordOnlySaysSo() {
        ItemPage rubbing = item(SampleSite.RUBBING);
        assertThat(rubbing.reader()).isEmpty();
        assertThat(rubbing.access().why()).singleElement().asString().contains("chỉ có biểu ghi");
        assertThat(rubbing.downloads()).noneMatch(download -> download.href().contains("/iiif/"));
    }

    @Test
    void everyLineOfTheDescriptionHasItsLabelInThePagesLanguage() {
        assertThat(item(SampleSite.REGISTER).fields())
                .extracting(Field::label)
                .contains("Tác giả, người cộng tác", "Thời gian", "Ký hiệu kho", "Nhóm tài liệu");
        assertThat(item(SampleSite.REGISTER, Visitor.ANONYMOUS, Language.EN).fields())
                .filteredOn(field -> field.label().equals("Dates"))
                .flatExtracting(Field::values)
                .singleElement(type(Field.Value.class))
                .satisfies(value -> assertThat(value.text().value()).isEqualTo("Tự Đức 24 (1871)"));
    }

    @Test
    void aDecisionIsToldWithItsBodyItsDayAndItsScope() {
        assertThat(decisions(Language.VI))
                .containsExactly("Quyết định số 01/QĐ-MH ngày 04/05/2026 của Hội đồng thẩm định minh họa"
                        + " | đưa vào Hệ tri thức Việt số hóa");
        assertThat(decisions(Language.EN))
                .containsExactly("Decision 01/QĐ-MH of 4 May 2026, Hội đồng thẩm định minh họa"
                        + " | admission to the national knowledge system");
    }

    private List<String> decisions(Language language) {
        return item(SampleSite.BOOKLET, Visitor.ANONYMOUS, language).fields().stream()
                .filter(field ->
                        List.of("Quyết định thẩm định", "Appraisal decisions").contains(field.label()))
                .flatMap(field -> field.values().stream())
                .map(value -> value.text().value() + " | " + value.note().orElseThrow())
                .toList();
    }

    @Test
    void titlesInCharactersCarryTheirLanguage() {
        String html = html(item(SampleSite.REGISTER));
        assertThat(html).contains("<p class=\"slip\" lang=\"lzh-Hani\">藏書樣本簿</p>");
        assertThat(html).contains("lang=\"en\">Tàng Thư specimen register");
    }

    @Test
    void aTitleFullOfMarkupStaysText() {
        register(
                rights(AccessLevel.OPEN, Optional.empty()),
                new Title(LocalizedText.of("<script>alert(1)</script>\" onload=\"x", "vi"), Optional.empty()));
        assertThat(html(item(SampleSite.REGISTER)))
                .doesNotContain("<script>alert")
                .doesNotContainPattern("<[^>]*\" onload=");
        assertThat(html(pages.home(Language.VI))).doesNotContain("<script>alert");
    }

    @Test
    void aPersonsTextIsShownAsItIs() {
        assertThat(leaf(SampleSite.REGISTER, Language.VI).textNotices()).isEmpty();
    }

    @Test
    void whatAMachineMadeIsToldAsSuch() {
        site.textMadeBy(SampleSite.REGISTER, "0002", TextOrigin.Machine.UNKNOWN);
        assertThat(html(leaf(SampleSite.REGISTER, Language.VI))).contains("Toàn văn này do máy nhận dạng, chưa có");
        assertThat(html(leaf(SampleSite.REGISTER, Language.EN))).contains("A machine made this text");
        TextOrigin.Machine tesseract = new TextOrigin.Machine(
                Optional.of("Tesseract"),
                Optional.of("5.3.0"),
                List.of("chi_tra_vert"),
                Optional.of(0.4),
                Optional.empty(),
                true);
        site.textMadeBy(SampleSite.REGISTER, "0002", tesseract);
        assertThat(html(leaf(SampleSite.REGISTER, Language.VI)))
                .contains("do máy nhận dạng (Tesseract 5.3.0)")
                .contains("chẳng hạn chữ Nôm: kết quả không đáng tin cậy");
    }

    @Test
    void aPageThatWasFoundByAMachinesTextSaysSo() {
        Map<String, List<String>> query = Map.of("q", List.of("dạng bản bạ"));
        assertThat(html(pages.search(query, Language.VI))).doesNotContain("máy nhận dạng");
        site.textMadeBy(SampleSite.REGISTER, "0001", TextOrigin.Machine.UNKNOWN);
        assertThat(html(pages.search(query, Language.VI))).contains("máy nhận dạng");
    }

    private LeafPage leaf(String item, Language language) {
        return (LeafPage) ((Found) pages.leaf(item, "0002", Map.of(), Visitor.ANONYMOUS, language)).page();
    }

    @Test
    void theTextOfAGuardedPageIsNotShown() {
        Found found = (Found) pages.leaf(SampleSite.THESIS, "0001", Map.of(), Visitor.ANONYMOUS, Language.VI);
        assertThat(((LeafPage) found.page()).text()).isEmpty();
        assertThat(pages.leafText(SampleSite.THESIS, "0001", Visitor.ANONYMOUS, Language.VI))
                .isInstanceOf(Answer.Refused.class);
    }

    /** Pages whose index stands still at what the catalogue held when they were made. */
    private Pages heldUp(String words) {
        SearchResult indexed = new MemorySearch(site.catalogue).search(SearchQuery.of(words));
        assertThat(indexed.hits()).isNotEmpty();
        return site.pages(new Addresses("https://thuvien.example.vn"), query -> indexed);
    }

    @Test
    void aRecordIsWrittenWhenItIsSentAndNotBefore() throws IOException {
        Answer.File mets = (Answer.File) pages.record(SampleSite.REGISTER, "mets.xml");
        assertThat(written(mets)).contains("TYPE=\"page\"");
        site.catalogue.put(register(), PageList.NONE);
        assertThat(written(mets)).doesNotContain("TYPE=\"page\"");
    }

    private static String written(Answer.File file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.content().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anItemWithdrawnSinceItWasIndexedIsNotFound() {
        Pages behind = heldUp("dạng bản bạ");
        Item item = register();
        site.catalogue.put(item.withState(State.WITHDRAWN), site.catalogue.pages(item.id()));
        assertThat(behind.search(Map.of("q", List.of("bạ")), Language.VI).results())
                .isEmpty();
        assertThat(behind.home(Language.VI).added()).isEmpty();
    }

    @Test
    void aTextClosedSinceItWasIndexedIsNotQuoted() {
        Pages behind = heldUp("dạng bản bạ");
        assertThat(behind.search(Map.of("q", List.of("bạ")), Language.VI).results())
                .singleElement()
                .satisfies(result -> assertThat(result.page()).isPresent());
        register(rights(AccessLevel.ON_SITE, Optional.empty()));
        assertThat(behind.search(Map.of("q", List.of("bạ")), Language.VI).results())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.page()).isEmpty();
                    assertThat(result.snippet()).as("of the description").isPresent();
                });
    }

    @Test
    void aSideOfALeafIsNoPage() {
        assertThat(item(SampleSite.REGISTER)
                        .reader()
                        .orElseThrow()
                        .leaves()
                        .get(0)
                        .spoken())
                .isEqualTo("Tờ 1a");
        assertThat(item(SampleSite.REGISTER, Visitor.ANONYMOUS, Language.EN)
                        .reader()
                        .orElseThrow()
                        .leaves()
                        .get(0)
                        .spoken())
                .isEqualTo("Leaf 1a");
    }

    @Test
    void aRefusedTextSaysItsOwnReason() {
        register(rights(AccessLevel.OPEN, Optional.of(LocalDate.of(2030, 1, 5))));
        assertThat(pages.leafText(SampleSite.REGISTER, "0002", Visitor.ANONYMOUS, Language.VI))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(
                                refused.why().text())
                        .contains("Hoãn công bố")
                        .doesNotContain("phòng đọc"));
    }

    @Test
    void everyPageNamesTheSiteItsPublisherAndWhereToWrite() {
        assertThat(html(pages.home(Language.VI)))
                .contains("<title>Kho mẫu – ")
                .contains("Đơn vị công bố: Thư viện tỉnh")
                .contains("mailto:thuvien@example.vn");
    }

    @Test
    void whatIsFoundIsMarkedAndEscaped() {
        Pages odd = site.pages(new Addresses("https://thuvien.example.vn"), new MemorySearch(site.catalogue) {
            @Override
            Snippet snippet(String text) {
                return new Snippet(List.of(new Snippet.Span("<b>", false), new Snippet.Span("<i>", true)));
            }
        });
        String html = odd.html(odd.search(Map.of("q", List.of("sổ")), Language.VI), "/search?q=s", Language.VI);
        assertThat(html).contains("&lt;b&gt;<mark>&lt;i&gt;</mark>");
    }

    @Test
    void facetsShowNamesAndCanBeTakenOff() {
        SearchPage page = pages.search(Map.of("kind", List.of("map")), Language.VI);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.chosen()).singleElement().satisfies(chosen -> {
            assertThat(chosen.label()).isEqualTo("bản đồ");
            assertThat(chosen.without()).isEqualTo("/search");
        });
    }

    @Test
    void aSearchWithoutResultHelps() {
        SearchPage page = pages.search(Map.of("q", List.of("zzz")), Language.VI);
        assertThat(html(page)).contains("Không tìm thấy tài liệu nào").contains("gõ không dấu");
    }

    @Test
    void whenTheIndexIsAwayPagesAreShownWithoutIt() {
        Pages away = site.pages(new Addresses("https://thuvien.example.vn"), new SearchAway());
        assertThat(away.search(Map.of("q", List.of("a")), Language.VI).available())
                .isFalse();
        assertThat(away.home(Language.VI).items()).isEmpty();
        assertThat(html(away.home(Language.VI))).contains("Bộ sưu tập Hán Nôm mẫu");
        assertThat(away.library("VN-TT-MAU1", Language.VI)).isInstanceOf(Found.class);
    }

    private String html(PageModel page) {
        return pages.html(page, "/", Language.VI);
    }
}
