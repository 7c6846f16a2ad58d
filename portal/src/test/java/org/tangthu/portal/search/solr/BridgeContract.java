package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.search.SearchQuery;

/** That quốc ngữ and Hán Nôm find each other. */
interface BridgeContract extends SearchContract {
    @ParameterizedTest
    @CsvSource({
        "dai viet su ky,     Đại Việt sử ký | Dai Viet su ky | Sử ký | 大越史記全書 | Sách chữ Hán | Sách chữ Quốc ngữ",
        "đại việt sử ký,     Đại Việt sử ký | Dai Viet su ky | Sử ký | 大越史記全書 | Sách chữ Hán | Sách chữ Quốc ngữ",
        "大越史記,            Đại Việt sử ký | Dai Viet su ky | Sử ký | 大越史記全書 | Sách chữ Hán | Sách chữ Quốc ngữ",
        "大越史记,            Đại Việt sử ký | Dai Viet su ky | Sử ký | 大越史記全書 | Sách chữ Hán | Sách chữ Quốc ngữ",
        "ddaij vieejt suwr kys, Đại Việt sử ký | Dai Viet su ky | Sử ký | 大越史記全書 | Sách chữ Hán | Sách chữ Quốc ngữ",
    })
    default void titlesAndTextsInAnyScript(String query, String titles) {
        put(ItemFixture.titled("Đại Việt sử ký"));
        put(ItemFixture.titled("Dai Viet su ky"));
        put(ItemFixture.titled("Sử ký").description("Bàn về Đại Việt"));
        put(ItemFixture.titled("大越史記全書"));
        put(ItemFixture.titled("Sách chữ Hán"), "序 大越史記");
        put(ItemFixture.titled("Sách chữ Quốc ngữ"), "bộ Đại Việt sử ký xưa");
        put(ItemFixture.titled("越大記史"));
        put(ItemFixture.titled("Đại cương"));

        assertThat(titles(query)).contains("Đại Việt sử ký", "大越史記全書", "Sách chữ Hán", "Sách chữ Quốc ngữ");
        assertThat(titles(query)).isSubsetOf(titles.split(" \\| "));
    }

    @Test
    default void whatWasTypedComesBeforeWhatIsReadSo() {
        put(ItemFixture.titled("大越史記"));
        put(ItemFixture.titled("Bàn về Đại Việt sử ký"));

        assertThat(titles("đại việt sử ký")).containsExactly("Bàn về Đại Việt sử ký", "大越史記");
        assertThat(titles("大越史記")).containsExactly("大越史記", "Bàn về Đại Việt sử ký");
    }

    @Test
    default void whatIsReadSoComesBeforeOtherDiacritics() {
        put(ItemFixture.titled("Hả nói"));
        put(ItemFixture.titled("河內"));

        assertThat(titles("hà nội")).containsExactly("河內", "Hả nói");
    }

    @ParameterizedTest
    @ValueSource(strings = {"河內", "河内", "hà nội", "ha noi", "\"hà nội\"", "\"河內\""})
    default void formsOfACharacterAreOne(String query) {
        put(ItemFixture.titled("Sổ một").description("河內"));
        put(ItemFixture.titled("Sổ hai").description("河内"));

        assertThat(titles(query)).containsExactlyInAnyOrder("Sổ một", "Sổ hai");
    }

    @Test
    default void theFormAsTypedFirst() {
        put(ItemFixture.titled("河内"));
        put(ItemFixture.titled("河內"));

        assertThat(titles("河內")).containsExactly("河內", "河内");
        assertThat(titles("河内")).containsExactly("河内", "河內");
    }

    @Test
    default void charactersAreReadAsNeighboursOnly() {
        put(ItemFixture.titled("內河"));

        assertThat(result(SearchQuery.of("hà nội")).total()).isZero();
        assertThat(titles("hà")).containsExactly("內河");
    }
}
