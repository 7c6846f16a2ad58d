package org.tangthu.repository.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = CodeLists.load().places();

    @Test
    void aFormerUnitIsFoundUnderWhatTookItsPlaceAndNotTheOtherWayRound() {
        assertThat(reach("hung-yen-1997")).containsExactlyInAnyOrder("hung-yen-1997", "hung-yen-2025");
        assertThat(reach("thai-binh-until-2025")).containsExactlyInAnyOrder("thai-binh-until-2025", "hung-yen-2025");
        assertThat(reach("hung-yen-2025")).containsExactly("hung-yen-2025");
    }

    @Test
    void aDistrictIsFoundUnderItsProvinceAndUnderTheCommunesThatItWentInto() {
        assertThat(reach("huyen-tu-ky-until-2025"))
                .contains("hai-duong-1997", "hai-phong-2025", "xa-tu-ky-2025", "xa-nguyen-giap-2025")
                .doesNotContain("hai-phong-1962");
        assertThat(reach("xa-tan-ky-2025")).containsExactlyInAnyOrder("xa-tan-ky-2025", "hai-phong-2025");
    }

    @Test
    void aUnionIsFoundUnderAllThatCameOutOfIt() {
        assertThat(reach("hai-hung-1968"))
                .containsExactlyInAnyOrder(
                        "hai-hung-1968", "hai-duong-1997", "hung-yen-1997", "hai-phong-2025", "hung-yen-2025");
    }

    @Test
    void aUnitThatWasUnitedAndRestoredIsFoundUnderTheRestoredOneAlone() {
        assertThat(reach("phu-yen-until-1975"))
                .containsExactlyInAnyOrder("phu-yen-until-1975", "phu-khanh-1975", "phu-yen-1989", "dak-lak-2025");
        assertThat(reach("nam-ha-1965")).contains("nam-ha-1991").doesNotContain("ninh-binh-1991");
        assertThat(reach("ha-nam-until-1965"))
                .contains("ha-nam-ninh-1975", "ha-nam-1997", "ninh-binh-2025")
                .doesNotContain("nam-dinh-1997", "ninh-binh-1991");
    }

    @Test
    void theNameOfAUnitTellsItsPeriodWhereItHasANamesake() {
        assertThat(places.find("hung-yen-1997").orElseThrow().title().in("vi")).isEqualTo("Hưng Yên (đến 30/06/2025)");
        assertThat(places.find("hung-yen-1997").orElseThrow().title().in("en"))
                .isEqualTo("Hung Yen (until 30 June 2025)");
        assertThat(places.find("hai-hung-1968").orElseThrow().title().in("vi")).isEqualTo("Hải Hưng");
    }

    @Test
    void aCodeMayBelongToSeveralUnits() {
        assertThat(places.ofCode("33")).extracting(Place::id).containsExactly("hung-yen-2025", "hung-yen-1997");
        assertThat(places.ofCode("99")).isEmpty();
    }

    @Test
    void aUnitTellsWhereItIsAndByWhichDocumentItCame() {
        Place place = places.find("hai-phong-2025").orElseThrow();
        assertThat(place.position()).hasValue(new Place.Position(20.86, 106.68));
        assertThat(place.decision()).hasValue("Nghị quyết 202/2025/QH15");
        assertThat(place.verified()).isTrue();
        assertThat(places.find("minh-hai-1976").orElseThrow().position()).isEmpty();
    }

    @Test
    void aUnitKnowsItsParts() {
        Place province = places.find("ha-nam-1997").orElseThrow();
        assertThat(places.parts(province)).hasSize(6).allSatisfy(part -> assertThat(part.within())
                .containsExactly("ha-nam-1997"));
        assertThat(places.parts(places.find("son-la").orElseThrow())).isEmpty();
    }

    @Test
    void eachPlaceIsACodeOfItsScheme() {
        CodeList codes = CodeLists.load().scheme("place");
        assertThat(places.all())
                .extracting(Place::id)
                .containsExactlyElementsOf(
                        codes.codes().stream().map(Code::notation).toList());
    }

    private Set<String> reach(String id) {
        return places.reach(places.find(id).orElseThrow());
    }
}
