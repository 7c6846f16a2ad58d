package org.tangthu.analysis.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nguyễn Văn Hồng | Nguyễn | Văn | Hồng",
                "Nguyễn Du | Nguyễn | | Du",
                "Nguyễn, Du | Nguyễn | | Du",
                "Nguyễn, Du, 1766-1820 | Nguyễn | | Du",
                "Nguyễn, Văn Hồng | Nguyễn | Văn | Hồng",
                "Nguyễn Du (1766-1820) | Nguyễn | | Du",
                "Nguyễn Du (1766–1820), | Nguyễn | | Du",
                "Lê Quý Đôn | Lê | Quý | Đôn",
                "lê quí đôn | lê | quí | đôn",
                "Tôn Thất Thuyết | Tôn Thất | | Thuyết",
                "Tôn Nữ Thị Ninh | Tôn Nữ | Thị | Ninh",
                "Tôn Đức Thắng | Tôn | Đức | Thắng",
                "Nguyễn Thị Minh Khai | Nguyễn | Thị Minh | Khai",
                "Hoàng Phủ Ngọc Tường | Hoàng Phủ | Ngọc | Tường",
                "Phan Huy Chú | Phan | Huy | Chú",
                "Ðặng Trần Côn | Ðặng | Trần | Côn",
                "Hồ Chí Minh | Hồ | Chí | Minh",
            })
    void aVietnameseNameHasItsParts(String written, String family, String middle, String given) {
        PersonName name = PersonName.parse(written);
        assertThat(name.family()).isEqualTo(family);
        assertThat(name.middle()).isEqualTo(middle == null ? "" : middle);
        assertThat(name.given()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hugo, Victor",
                "Pierre Loti",
                "Alexandre de Rhodes",
                "Tản Đà",
                "Tố Hữu",
                "阮攸",
                "École française d'Extrême-Orient",
                "Bảo Đại",
                "Khuyết danh",
                "Le Breton",
                "Trần",
                "Sở Văn hóa",
            })
    void otherNamesStayAsTheyStand(String written) {
        PersonName name = PersonName.parse(written);
        assertThat(name.direct()).isEqualTo(written);
        assertThat(name.byGiven()).containsExactly(written, "", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nguyễn Khắc Hiếu - Tản Đà | Nguyễn Khắc Hiếu | Tản Đà",
                "Nguyễn Du (Tố Như) | Nguyễn Du | Tố Như",
                "Nguyễn Du (1766-1820), tự Tố Như, hiệu Thanh Hiên | Nguyễn Du | Tố Như, Thanh Hiên",
                "Tản Đà (Nguyễn Khắc Hiếu) | Tản Đà | Nguyễn Khắc Hiếu",
                "Trần Hữu Tri, bút danh: Nam Cao | Trần Hữu Tri | Nam Cao",
                "Nguyễn Du | Nguyễn Du | ",
            })
    void furtherNamesAreTold(String written, String direct, String others) {
        PersonName name = PersonName.parse(written);
        assertThat(name.direct()).isEqualTo(direct);
        assertThat(name.others()).isEqualTo(others == null ? List.of() : List.of(others.split(", ")));
    }

    @Test
    void peopleAreListedByGivenNameAndAuthorsByFamily() {
        List<PersonName> names = List.of("Trần Văn An", "Nguyễn Thị Bình", "Lê An", "Nguyễn Văn An").stream()
                .map(PersonName::parse)
                .toList();
        assertThat(names.stream()
                        .sorted(Comparator.comparing(name -> String.join("\t", name.byGiven())))
                        .map(PersonName::direct))
                .containsExactly("Lê An", "Nguyễn Văn An", "Trần Văn An", "Nguyễn Thị Bình");
        assertThat(names.stream()
                        .sorted(Comparator.comparing(name -> String.join("\t", name.byFamily())))
                        .map(PersonName::direct))
                .containsExactly("Lê An", "Nguyễn Thị Bình", "Nguyễn Văn An", "Trần Văn An");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "()",
                "(",
                ",,,",
                "-",
                " - ",
                "\u0000",
                "\uD800",
                "1766-1820",
                "Nguyễn,",
                "Nguyễn, ,"
            })
    void noTextIsAnError(String written) {
        assertThat(PersonName.parse(written).byFamily()).hasSize(3);
        assertThat(PersonName.parse(written.repeat(3_000)).others()).isNotNull();
    }
}
