package org.tangthu.analysis.hannom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.analysis.vietnamese.Spelling;
import org.tangthu.analysis.vietnamese.Syllable;

class ReadingsTest {
    /** Titles of books, names of places, reigns and people as every catalogue prints them; sentences that every school read. */
    @ParameterizedTest
    @CsvSource({
        "大越史記全書, Đại Việt sử ký toàn thư",
        "欽定越史通鑑綱目, Khâm định Việt sử thông giám cương mục",
        "嘉定城通志, Gia Định thành thông chí",
        "大南一統志, Đại Nam nhất thống chí",
        "大南寔錄, Đại Nam thực lục",
        "歷朝憲章類誌, Lịch triều hiến chương loại chí",
        "撫邊雜錄, Phủ biên tạp lục",
        "嶺南摭怪, Lĩnh Nam chích quái",
        "越甸幽靈, Việt điện u linh",
        "傳奇漫錄, Truyền kỳ mạn lục",
        "征婦吟曲, Chinh phụ ngâm khúc",
        "宮怨吟曲, Cung oán ngâm khúc",
        "國音詩集, Quốc âm thi tập",
        "南國山河南帝居, Nam quốc sơn hà Nam đế cư",
        "平吳大誥, Bình Ngô đại cáo",
        "皇越律例, Hoàng Việt luật lệ",
        "河內, Hà Nội",
        "河内, Hà Nội",
        "順化, Thuận Hóa",
        "清化, Thanh Hóa",
        "乂安, Nghệ An",
        "海陽, Hải Dương",
        "高平, Cao Bằng",
        "昇龍, Thăng Long",
        "嗣德, Tự Đức",
        "明命, Minh Mạng",
        "紹治, Thiệu Trị",
        "景興, Cảnh Hưng",
        "洪德, Hồng Đức",
        "阮廌, Nguyễn Trãi",
        "阮攸, Nguyễn Du",
        "黎聖宗, Lê Thánh Tông",
        "陳興道, Trần Hưng Đạo",
        "范瓊, Phạm Quỳnh",
        "仁義之舉要在安民, nhân nghĩa chi cử yếu tại an dân",
        "惟我大越之國實爲文獻之邦, duy ngã Đại Việt chi quốc thực vi văn hiến chi bang",
        "截然定分在天書, tiệt nhiên định phận tại thiên thư",
        "人之初性本善性相近習相遠, nhân chi sơ tính bản thiện tính tương cận tập tương viễn",
        "天地玄黃宇宙洪荒日月盈昃辰宿列張, thiên địa huyền hoàng vũ trụ hồng hoang nhật nguyệt doanh trắc thần tú liệt trương",
        "南無阿彌陀佛, nam mô a di đà phật",
        "般若波羅蜜多心經, bát nhã ba la mật đa tâm kinh",
        "橫槊江山恰幾秋, hoành sóc giang sơn cáp kỷ thu",
        "奉天承運皇帝制曰, phụng thiên thừa vận hoàng đế chế viết",
        "保大拾捌年柒月貳拾陸日, Bảo Đại thập bát niên thất nguyệt nhị thập lục nhật",
        "家譜族譜神蹟神敕鄉約俗例碑記鐘銘, gia phả tộc phả thần tích thần sắc hương ước tục lệ bi ký chung minh",
        "干部, cán bộ",
        "甲子乙丑丙寅丁卯, Giáp Tý Ất Sửu Bính Dần Đinh Mão",
        "戊辰己巳庚午辛未, Mậu Thìn Kỷ Tỵ Canh Ngọ Tân Mùi",
        "壬申癸酉甲戌乙亥, Nhâm Thân Quý Dậu Giáp Tuất Ất Hợi",
        "正月初一日, chính nguyệt sơ nhất nhật",
        "一二三四五六七八九十百千萬, nhất nhị tam tứ ngũ lục thất bát cửu thập bách thiên vạn",
        "春夏秋冬東西南北, xuân hạ thu đông đông tây nam bắc",
        "以為之者也, dĩ vi chi giả dã"
    })
    void hanIsReadAsPrinted(String characters, String printed) {
        assertThat(unread(characters, printed)).isEmpty();
    }

    /** Verses that every reader knows by heart: beginnings of Truyện Kiều, Lục Vân Tiên, Chinh phụ ngâm, Bánh trôi nước. */
    @ParameterizedTest
    @CsvSource({
        "𤾓𢆥𥪝𡎝𠊛些, Trăm năm trong cõi người ta",
        "𡨸才𡨸命窖羅恄饒, Chữ tài chữ mệnh khéo là ghét nhau",
        "𣷭橷, bể dâu",
        "𡗶坦浽干𩙌𡏧, trời đất nổi cơn gió bụi",
        "客𦟐紅饒浽迍邅, khách má hồng nhiều nỗi truân chuyên",
        "身㛪時𤽸分㛪𧷺, thân em thì trắng phận em tròn",
        "仍調𬂙𧡊, Những điều trông thấy",
        "𡗶撑涓貝𦟐紅, Trời xanh quen với má hồng",
        "畧畑䀡傳西銘, Trước đèn xem chuyện Tây Minh",
        "𤳆辰忠孝, Trai thời trung hiếu",
        "𡛔辰節行, Gái thời tiết hạnh",
        "沒𠄩𠀧𦊚𠄼𦒹𦉱𠔭𠃩𨒒, một hai ba bốn năm sáu bảy tám chín mười",
        "固吏別特麻朱, có lại biết được mà cho",
        "渃𡽫坦𦹵, nước non đất cỏ"
    })
    void nomIsReadAsPrinted(String characters, String printed) {
        assertThat(unread(characters, printed)).isEmpty();
    }

    @Test
    void theCommonestReadingIsFirst() {
        assertThat(Readings.readings('大')).first().isEqualTo("đại");
        assertThat(Readings.readings('以')).first().isEqualTo("dĩ");
        assertThat(Readings.readings('行')).first().isEqualTo("hành");
        assertThat(Readings.readings('大')).contains("thái");
    }

    @ParameterizedTest
    @CsvSource({"说, thuyết", "龙, long", "国, quốc", "电, điện", "亀, quy", "𢛳, đức", "别, biết", "干, cán"})
    void aFormHasTheReadingsOfTheOthersToo(String character, String expected) {
        assertThat(Readings.readings(character.codePointAt(0))).contains(expected);
    }

    @Test
    void charactersInPrivateUseAndWhatIsNoCharacterHaveNone() {
        IntStream others =
                IntStream.of(0xE000, 0xF0575, 0x10FFFD, 'a', ' ', 0, -1, Integer.MAX_VALUE, 0x110000, 0xD800);

        assertThat(others).allMatch(codePoint -> Readings.readings(codePoint).isEmpty());
    }

    @Test
    void readingsAreFewAndDistinctSyllablesInCanonicalSpelling() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(codePoint -> {
            List<String> readings = Readings.readings(codePoint);
            if (!readings.isEmpty()) {
                assertThat(readings)
                        .as("readings of U+%X", codePoint)
                        .hasSizeLessThanOrEqualTo(8)
                        .doesNotHaveDuplicates()
                        .allMatch(Syllable::valid)
                        .allMatch(reading -> Spelling.canonical(reading).equals(reading));
            }
        });
    }

    @Test
    void aLookUpAllocatesNoList() {
        assertThat(Readings.readings('大')).isSameAs(Readings.readings('大'));
    }

    /** The characters that are not read as printed. */
    private static List<String> unread(String characters, String printed) {
        int[] codePoints = characters.codePoints().toArray();
        String[] words = printed.split(" ");
        assertThat(codePoints).hasSameSizeAs(words);
        return IntStream.range(0, words.length)
                .filter(i -> !Readings.readings(codePoints[i]).contains(Spelling.canonical(words[i])))
                .mapToObj(i ->
                        Character.toString(codePoints[i]) + " " + words[i] + " " + Readings.readings(codePoints[i]))
                .toList();
    }
}
