package org.tangthu.portal.pages.exhibitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.Picture;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.pages.Teaser;
import org.tangthu.portal.pages.exhibitions.ExhibitionPage.Shown;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Area;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Exhibit;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.ExhibitionSection;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.State;

class ExhibitionPagesTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final String SAMPLE = "dia-chi-mau";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    private final SampleSite site = new SampleSite();
    private final ExhibitionPages exhibitions = site.sitePages(ADDRESSES).exhibitions();
    private final Pages pages = site.pages(ADDRESSES);

    private ExhibitionPage page(String collection, Visitor visitor, Language language) {
        return (ExhibitionPage) ((Answer.Found) exhibitions.exhibition(collection, visitor, language)).page();
    }

    private String html(String collection, Language language) {
        return pages.html(page(collection, Visitor.ANONYMOUS, language), "/exhibitions/" + collection, language);
    }

    private static Exhibit exhibit(String name, String page, Area area) {
        return new Exhibit(
                new Ark(Ark.TEST_NAAN, name),
                Optional.ofNullable(page),
                Optional.ofNullable(area),
                List.of(LocalizedText.of("Chú thích " + name, "vi")));
    }

    private void put(String id, LocalDate opened, Exhibit... exhibits) {
        site.catalogue.put(new Collection(
                id,
                List.of(LocalizedText.of("Bộ sưu tập", "vi")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Exhibition(
                        List.of(LocalizedText.of("Trưng bày " + id, "vi")),
                        List.of(LocalizedText.of("<script>alert(1)</script>", "vi")),
                        opened,
                        List.of(new ExhibitionSection(
                                List.of(LocalizedText.of("Phần một", "vi")), List.of(), List.of(exhibits)))))));
    }

    private Shown only(Visitor visitor, Exhibit exhibit) {
        put("mot", DAY, exhibit);
        List<Shown> shown = page("mot", visitor, Language.VI).sections().get(0).exhibits();
        assertThat(shown).hasSize(1);
        return shown.get(0);
    }

    private void state(String name, State state) {
        String id = new Ark(Ark.TEST_NAAN, name).toString();
        Item item = (Item) site.catalogue.find(id).orElseThrow().entity();
        site.catalogue.put(item.withState(state), site.catalogue.pages(id));
    }

    @Test
    void theStoryIsToldInTheLanguageOfThePage() {
        assertThat(html(SAMPLE, Language.VI))
                .contains("Giấy dó: từ vỏ cây đến trang sách", "ngày 02 tháng 11 năm 2026", "Bên tàu seo")
                .contains("<p class=\"told\">Liềm seo đặt trên mặt nước.</p>");
        assertThat(html(SAMPLE, Language.EN))
                .contains("Dó paper: from bark to page", "2 November 2026", "At the vat", "The screen over the water.");
    }

    @Test
    void aPartOfAPageIsCutFromItsImageAndOpensThere() {
        Shown shown = only(Visitor.ANONYMOUS, exhibit(SampleSite.REGISTER, "0009", new Area(100, 180, 1090, 1110)));
        assertThat(shown.picture()).hasValueSatisfying(picture -> {
            assertThat(picture.address())
                    .isEqualTo("/iiif/image/3/h4nn0mx7r.0009/100,180,1090,1110/1006,1024/0/default.jpg");
            assertThat(picture.text()).isEqualTo("Tờ 5a, Tàng thư dạng bản bạ");
        });
        assertThat(shown.href()).isEqualTo("/item/h4nn0mx7r?page=0009&xywh=100,180,1090,1110");
        assertThat(shown.note()).isEmpty();
    }

    @Test
    void aWholePageIsShownInASizeThatStandsReady() {
        assertThat(only(Visitor.ANONYMOUS, exhibit(SampleSite.REGISTER, "0009", null))
                        .picture())
                .map(Picture::address)
                .contains("/iiif/image/3/h4nn0mx7r.0009/full/660,940/0/default.jpg");
    }

    @Test
    void withoutAPageTheFirstIsShownAndTheItemOpens() {
        Shown shown = only(Visitor.ANONYMOUS, exhibit(SampleSite.REGISTER, null, null));
        assertThat(shown.picture()).map(Picture::address).hasValueSatisfying(address -> assertThat(address)
                .contains("h4nn0mx7r.0001/"));
        assertThat(shown.href()).isEqualTo("/item/h4nn0mx7r");
    }

    @Test
    void aGuardedPageIsShownSmallWithTheReasonAndWholeToThoseWhoMaySeeIt() {
        Exhibit thesis = exhibit(SampleSite.THESIS, "0002", new Area(10, 10, 300, 300));
        Shown outside = only(Visitor.ANONYMOUS, thesis);
        assertThat(outside.picture()).hasValueSatisfying(picture -> {
            assertThat(picture.address()).isEqualTo("/iiif/image/3/t7xv2wq9n.0002.preview/full/max/0/default.jpg");
            assertThat(picture.preview()).isTrue();
        });
        assertThat(outside.note()).contains("Ở đây chỉ có ảnh thu nhỏ (mức truy cập: đọc tại chỗ).");
        assertThat(outside.href()).isEqualTo("/item/t7xv2wq9n");

        Shown inside = only(Visitor.IN_READING_ROOM, thesis);
        assertThat(inside.picture())
                .map(Picture::address)
                .contains("/iiif/image/3/t7xv2wq9n.0002/10,10,300,300/300,300/0/default.jpg");
        assertThat(inside.note()).isEmpty();
    }

    @Test
    void aRecordWithoutImagesIsShownByItsTitle() {
        Shown shown = only(Visitor.ANONYMOUS, exhibit(SampleSite.RUBBING, null, null));
        assertThat(shown.picture()).isEmpty();
        assertThat(html("mot", Language.VI)).contains("class=\"slip\"", "href=\"/item/z5c9m1pw2\"");
    }

    @Test
    void whatIsWithdrawnOrNotYetPublishedVanishesWithItsCaption() {
        for (State state : List.of(State.WITHDRAWN, State.DRAFT)) {
            state(SampleSite.REGISTER, state);
            put("mot", DAY, exhibit(SampleSite.REGISTER, "0009", null), exhibit(SampleSite.BOOKLET, "0004", null));
            assertThat(html("mot", Language.VI))
                    .doesNotContain(SampleSite.REGISTER)
                    .contains("Chú thích " + SampleSite.BOOKLET);
        }
        state(SampleSite.REGISTER, State.PUBLISHED);
        assertThat(html("mot", Language.VI)).contains("Chú thích " + SampleSite.REGISTER);
    }

    @Test
    void aPageThatTheItemDoesNotHaveShowsNoPicture() {
        Shown shown = only(Visitor.ANONYMOUS, exhibit(SampleSite.REGISTER, "0099", null));
        assertThat(shown.picture()).isEmpty();
        assertThat(shown.href()).isEqualTo("/item/h4nn0mx7r");
    }

    @Test
    void ofAnAreaThatSticksOutThePartInTheImageIsShown() {
        assertThat(only(Visitor.ANONYMOUS, exhibit(SampleSite.REGISTER, "0009", new Area(1220, 0, 400, 100)))
                        .picture())
                .map(Picture::address)
                .contains("/iiif/image/3/h4nn0mx7r.0009/1220,0,100,100/100,100/0/default.jpg");
    }

    @Test
    void whatALibrarianWroteStaysText() {
        put("mot", DAY);
        assertThat(html("mot", Language.VI)).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void aCollectionWithoutAnExhibitionHasNone() {
        for (String id : List.of("han-nom-mau", "VN-TT-MAU1", "khong-co")) {
            assertThat(exhibitions.exhibition(id, Visitor.ANONYMOUS, Language.VI))
                    .isInstanceOf(Answer.Missing.class);
        }
    }

    @Test
    void theListHasTheOneThatOpenedLastFirstWithAPictureThatEverybodyMaySee() {
        put("cu", LocalDate.of(1999, 1, 1), exhibit(SampleSite.RUBBING, null, null));
        put(
                "moi",
                LocalDate.of(2030, 1, 1),
                exhibit(SampleSite.RUBBING, null, null),
                exhibit(SampleSite.THESIS, null, null));
        List<Teaser> list = exhibitions.list(1, Language.VI).exhibitions();
        assertThat(list)
                .extracting(Teaser::href)
                .containsExactly("/exhibitions/moi", "/exhibitions/" + SAMPLE, "/exhibitions/cu");
        assertThat(list.get(0).picture()).map(Picture::address).hasValueSatisfying(address -> assertThat(address)
                .contains("t7xv2wq9n.0001.preview"));
        assertThat(list.get(2).picture()).isEmpty();
        assertThat(list.get(0).opened()).isEqualTo("01/01/2030");
    }

    @Test
    void aLongListGoesOnOnFurtherPages() {
        IntStream.range(0, 30).forEach(number -> put("so-" + number, DAY.plusDays(number)));
        ExhibitionsPage first = exhibitions.list(1, Language.EN);
        assertThat(first.exhibitions()).hasSize(24);
        assertThat(first.newer()).isEmpty();
        assertThat(first.older()).contains("/exhibitions?page=2&lang=en");
        ExhibitionsPage second = exhibitions.list(2, Language.EN);
        assertThat(second.exhibitions()).hasSize(7);
        assertThat(second.newer()).contains("/exhibitions?lang=en");
        assertThat(second.older()).isEmpty();
        assertThat(pages.html(second, "/exhibitions?page=2", Language.EN)).contains("rel=\"prev\"");
    }

    @Test
    void theHomePageAndTheCollectionLeadToIt() {
        assertThat(pages.html(pages.home(Language.VI), "/", Language.VI))
                .contains("href=\"/exhibitions/dia-chi-mau\"", "href=\"/exhibitions\"");
        Answer.Found collection =
                (Answer.Found) site.sitePages(ADDRESSES).collections().collection(SAMPLE, Language.VI);
        assertThat(pages.html(collection.page(), "/", Language.VI)).contains("href=\"/exhibitions/dia-chi-mau\"");
    }
}
