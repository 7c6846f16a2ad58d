package org.tangthu.analysis.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "thu viện tàng cổ tích sách báo xưa được đường nghiêng nghề ngành ghế ghi kỳ kính quốc ngữ tỉnh phủ huyện",
                "gì gìn giữ giếng giềng giêng giết giễu già giúp giờ giặc giường giời giỗ giỏi giuộc",
                "nguều ngoào khuỷu quyển oằn xoong uých ngoằn ngoèo huơ quạu thuở khuya tuýp buýt khuâng huỵch",
                "nguếch chuệch xuềnh huênh hoang loắt choắt khoắn xoáy oải oách oanh uyên uỳnh quýnh quỵt quầng quậy",
                "yên yêu yết yếm yểng ý ỷ ỉ ì ạch ếch ơn ướt ưa ửng ứ ốc ổi ẵm ấm ủa ùa ông im ích ỉa út",
                "Kạn kề kẻ cuống quên queo quào quắp quặng quới quờn quấc quở quán quạ",
                "pin moóc goòng xoèn xoẹt loét khoeo hoen muỗm mướp bướu hươu rượu cừu bưu diếc tiếp liều"
            })
    void readsWhatIsVietnamese(String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllable.valid(word)).as(word).isTrue();
            assertThat(Syllable.valid(word.toUpperCase(Locale.ROOT))).as(word).isTrue();
            assertThat(Syllable.valid(Normalizer.normalize(word, Normalizer.Form.NFD)))
                    .as(word)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoà khoẻ thuý hòa khỏe thúy toán tóan qúy quí quý gía già kí lí mĩ sĩ tỉ hí Vỹ Thy",
                "Huình Nguiễn quít quình iêu iên iết khuia quiển Ðông ðường Ɖức ɖi"
            })
    void readsOlderAndCarelessSpellings(String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllable.valid(word)).as(word).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vién chuyén d6i sb thw tlnh ngưòi nguời", // as read from a page by a machine that knows no Vietnamese
                "street école annam library school jour fleuve wifi zalo Philippe histoire by",
                "duoc sach cap", // closed by a stop, and without its tone
                "sàch bãt tỏc", // closed by a stop, and with another tone
                "kân cên gi\u1ebf\u1ebf nge ghan ngha qa qo coa giuy",
                "hoáà á\u0300 \u0301a n\u0301 nghiênghh 1871 大"
            })
    void refusesWhatIsNot(String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllable.valid(word)).as(word).isFalse();
        }
    }

    @Test
    void refusesNothingAndBrokenText() {
        assertThat(Syllable.valid("")).isFalse();
        assertThat(Syllable.valid("\uD800")).isFalse();
        assertThat(Syllable.valid("a".repeat(1_000_000))).isFalse();
        assertThat(Syllable.valid("a" + "\u0301".repeat(1_000_000))).isFalse();
    }

    @Test
    void tellsTheParts() {
        assertThat(Syllable.parse("NGUYỄN")).contains(new Syllable("ng", "u", "yê", "n", Tone.NGA));
        assertThat(Syllable.parse("hoà")).contains(new Syllable("h", "o", "a", "", Tone.HUYEN));
        assertThat(Syllable.parse("quí")).contains(new Syllable("qu", "", "y", "", Tone.SAC));
        assertThat(Syllable.parse("giếng")).contains(new Syllable("gi", "", "iê", "ng", Tone.SAC));
        assertThat(Syllable.parse("gì")).contains(new Syllable("gi", "", "i", "", Tone.HUYEN));
        assertThat(Syllable.parse("thu")).contains(new Syllable("th", "", "u", "", Tone.NONE));
        assertThat(Syllable.parse("ươu")).contains(new Syllable("", "", "ươ", "u", Tone.NONE));
        assertThat(Syllable.parse("école")).isEqualTo(Optional.empty());
    }

    @Test
    void tonesStandInTheOrderOfDictionaries() {
        assertThat(Tone.values()).containsExactly(Tone.NONE, Tone.HUYEN, Tone.HOI, Tone.NGA, Tone.SAC, Tone.NANG);
    }
}
