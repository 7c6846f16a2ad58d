package org.tangthu.portal.pages.things;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.pages.things.MapPage.Group;
import org.tangthu.portal.pages.things.MapPage.Marker;
import org.tangthu.portal.pages.things.MapPage.Row;
import org.tangthu.portal.search.PlaceCounts;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;

class MapPagesTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final Map<String, Long> COUNTS = Map.of(
            "hai-phong-2025", 9L,
            "hung-yen-2025", 4L,
            "hung-yen-1997", 4L,
            "an-giang-2025", 1L,
            "huyen-tu-ky-until-2025", 2L,
            "huyen-phu-hoa-until-2025", 1L,
            "khong-co-trong-danh-sach", 3L);

    private static MapPage page(PlaceCounts counts, Language language) {
        Editions editions = new Editions(ADDRESSES, SampleSite.ZONE);
        return new MapPages(CodeLists.load().places(), counts, ADDRESSES, editions).page(language);
    }

    private final MapPage page = page(() -> COUNTS, Language.VI);

    @Test
    void provincesOfTodayAndDistrictsLieOnTheMapTheLargestBelowTheOthers() {
        assertThat(page.markers())
                .extracting(Marker::title)
                .containsExactly(
                        "Hải Phòng (từ 01/07/2025): 9 tài liệu",
                        "Hưng Yên (từ 01/07/2025): 4 tài liệu",
                        "huyện Tứ Kỳ: 2 tài liệu",
                        "An Giang (từ 01/07/2025): 1 tài liệu");
        assertThat(page.markers())
                .extracting(Marker::kind)
                .containsExactly("province", "province", "district", "province");
    }

    @Test
    void theAreaOfAMarkerGrowsWithItsItemsAndTheSmallestIsSeen() {
        List<Double> radii = page.markers().stream().map(Marker::radius).toList();
        assertThat(radii.get(0)).isEqualTo(11);
        assertThat(radii.get(1)).isEqualTo(7.3);
        assertThat(radii.get(3)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aMarkerLeadsToTheSearchOfItsPlace() {
        assertThat(page.markers().get(0).href()).isEqualTo("/search?place=hai-phong-2025");
        assertThat(page(() -> COUNTS, Language.EN).markers().get(0).href())
                .isEqualTo("/search?place=hai-phong-2025&lang=en");
        assertThat(page.markers().get(0).spot().at()).isEqualTo("20.86 106.68");
    }

    @Test
    void theListsHaveWhatIsOnTheMapAndWhatHasNoPositionOrIsGone() {
        assertThat(page.groups()).extracting(Group::code).containsExactly("provinces", "districts", "former");
        assertThat(page.groups().get(0).rows())
                .extracting(Row::name)
                .containsExactly("An Giang (từ 01/07/2025)", "Hải Phòng (từ 01/07/2025)", "Hưng Yên (từ 01/07/2025)");
        assertThat(page.groups().get(1).rows()).extracting(Row::name).containsExactly("huyện Phú Hòa", "huyện Tứ Kỳ");
        assertThat(page.groups().get(2).rows())
                .singleElement()
                .isEqualTo(new Row(
                        "Hưng Yên (đến 30/06/2025)",
                        "4 tài liệu",
                        "/search?place=hung-yen-1997",
                        "/id/place/hung-yen-1997"));
    }

    @Test
    void withoutItemsTheMapIsEmptyAndSaysSo() {
        MapPage empty = page(Map::of, Language.VI);
        assertThat(empty.markers()).isEmpty();
        assertThat(empty.available()).isTrue();
        assertThat(html(empty)).contains("Chưa có tài liệu nào gắn với một đơn vị hành chính.");
    }

    @Test
    void whileNobodyCanCountThePageSaysSo() {
        MapPage away = page(
                () -> {
                    throw new SearchUnavailable("being rebuilt");
                },
                Language.VI);
        assertThat(away.available()).isFalse();
        assertThat(html(away)).contains("Bộ phận tìm kiếm đang bận").contains("<svg class=\"sheet\"");
    }

    @Test
    void theDrawingIsPartOfThePageAndHasNoStyleOfItsOwn() {
        assertThat(html(page))
                .contains(
                        "<a class=\"province\" href=\"/search?place=hai-phong-2025\" rel=\"nofollow\" tabindex=\"-1\" data-at=\"20.86 106.68\"")
                .contains("<title>Hải Phòng (từ 01/07/2025): 9 tài liệu</title>")
                .contains("Quần đảo Hoàng Sa (Việt Nam)", "Quần đảo Trường Sa (Việt Nam)", "Biển Đông")
                .contains("data-bounds=\"6.4 101.6 23.6 117.6\"")
                .doesNotContain(" style=", "<style", "onclick");
    }

    private static String html(MapPage page) {
        return new SampleSite().pages(ADDRESSES).html(page, "/map", Language.VI);
    }
}
