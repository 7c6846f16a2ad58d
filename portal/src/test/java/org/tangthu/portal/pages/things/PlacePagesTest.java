package org.tangthu.portal.pages.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head.Alternate;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.Card;
import org.tangthu.portal.pages.Field;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;

class PlacePagesTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn/kho");

    private final SampleSite site = new SampleSite();
    private final Pages pages = site.pages(ADDRESSES);

    private static Optional<PlacePage> about(String address, Pages pages, Language language) {
        Editions editions = new Editions(ADDRESSES, SampleSite.ZONE);
        List<Alternate> forms = List.of(new Alternate("text/turtle", address + ".ttl"));
        return new PlacePages(CodeLists.load(), ADDRESSES, editions, pages.cards()).about(address, forms, language);
    }

    private PlacePage page(String id, Language language) {
        return about(ADDRESSES.concept("place", id), pages, language).orElseThrow();
    }

    private static List<String> values(PlacePage page, String label) {
        return page.fields().stream()
                .filter(field -> field.label().equals(label))
                .flatMap(field -> field.values().stream())
                .map(value -> value.text().value())
                .toList();
    }

    @Test
    void aUnitTellsItsPeriodItsCodeAndByWhatDocumentItCame() {
        PlacePage page = page("hai-phong-2025", Language.VI);
        assertThat(page.kind()).isEqualTo("Thành phố trực thuộc trung ương");
        assertThat(page.name()).isEqualTo("Hải Phòng (từ 01/07/2025)");
        assertThat(page.otherName()).hasValue("Hai Phong (since 1 July 2025)");
        assertThat(values(page, "Thời kỳ")).containsExactly("từ 01/07/2025");
        assertThat(values(page, "Mã đơn vị hành chính")).containsExactly("31");
        assertThat(values(page, "Văn bản")).containsExactly("Nghị quyết 202/2025/QH15");
        assertThat(values(page, "Đối chiếu")).singleElement().asString().contains("đã được đối chiếu");
        assertThat(values(page("hung-yen-1997", Language.VI), "Đối chiếu"))
                .singleElement()
                .asString()
                .contains("chưa được đối chiếu");
    }

    @Test
    void whatItCameOutOfAndWhatTookItsPlaceStandThereWithTheirPeriods() {
        PlacePage page = page("hai-duong-1997", Language.EN);
        assertThat(page.before())
                .containsExactly(new Related(
                        "Hai Hung", "/kho/id/place/hai-hung-1968?lang=en", Optional.of("1968 – 31 December 1996")));
        assertThat(page.after())
                .extracting(Related::name, other -> other.period().orElseThrow())
                .containsExactly(tuple("Hai Phong", "since 1 July 2025"));
    }

    @Test
    void aUnitLeadsToItsPartsAndToItsWhole() {
        assertThat(values(page("ha-nam-1997", Language.VI), "Gồm")).hasSize(6).contains("huyện Thanh Liêm");
        PlacePage district = page("huyen-tu-ky-until-2025", Language.VI);
        assertThat(district.crumbs())
                .extracting(crumb -> crumb.href().orElseThrow())
                .containsExactly("/kho/map", "/kho/id/place/hai-duong-1997");
        assertThat(values(district, "Thuộc")).singleElement().asString().startsWith("Hải Dương");
    }

    @Test
    void itemsOfAUnitAreCountedAndTheNewestShown() {
        PlacePage page = page("bac-ninh-2025", Language.VI);
        assertThat(page.items().total()).hasValue(2L);
        assertThat(page.items().cards()).extracting(Card::href).allMatch(href -> href.startsWith("/kho/item/"));
        assertThat(page.search()).isEqualTo("/kho/search?place=bac-ninh-2025");
    }

    @Test
    void whileNobodyCanSearchTheRestOfThePageIsThere() {
        Pages away = site.pages(ADDRESSES, query -> {
            throw new SearchUnavailable("being rebuilt");
        });
        PlacePage page = about(ADDRESSES.concept("place", "bac-ninh-2025"), away, Language.VI)
                .orElseThrow();
        assertThat(page.items().total()).isEmpty();
        assertThat(away.html(page, "/id/place/bac-ninh-2025", Language.VI))
                .contains("Bộ phận tìm kiếm đang bận", "Bắc Ninh");
    }

    @Test
    void aUnitWithAPositionIsShownOnADrawingAndOneWithoutIsNot() {
        assertThat(html("bac-ninh-2025")).contains("<circle class=\"here\"", "href=\"/kho/map\"");
        assertThat(html("minh-hai-1976")).doesNotContain("class=\"here\"", "<svg class=\"sheet\"");
    }

    @Test
    void thePageNamesItsAddressAndItsForms() {
        assertThat(html("bac-ninh-2025"))
                .contains("<code class=\"address\">https://thuvien.example.vn/kho/id/place/bac-ninh-2025</code>")
                .contains(
                        "href=\"https://thuvien.example.vn/kho/id/place/bac-ninh-2025.ttl\" type=\"text/turtle\">Turtle</a>")
                .contains("rel=\"canonical\" href=\"https://thuvien.example.vn/kho/id/place/bac-ninh-2025\"");
    }

    private String html(String id) {
        return pages.html(page(id, Language.VI), "/id/place/" + id, Language.VI);
    }

    @Test
    void otherAddressesAreOfNoUnit() {
        assertThat(about(ADDRESSES.concept("place", "atlantis"), pages, Language.VI))
                .isEmpty();
        assertThat(about(ADDRESSES.concept("kind", "map"), pages, Language.VI)).isEmpty();
        assertThat(about(ADDRESSES.at("/id/place"), pages, Language.VI)).isEmpty();
    }

    @Test
    void everyUnitHasAPageInBothLanguages() {
        CodeLists.load().places().all().forEach(place -> {
            for (Language language : Language.values()) {
                assertThat(page(place.id(), language).fields())
                        .extracting(Field::label)
                        .isNotEmpty();
            }
        });
    }
}
