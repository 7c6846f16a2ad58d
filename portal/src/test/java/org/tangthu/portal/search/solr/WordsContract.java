package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tangthu.repository.model.Item;

/** Which words and characters find which items. */
interface WordsContract extends SearchContract {
    @Test
    default void wordsAreFoundWithAndWithoutDiacritics() {
        Item city = put(ItemFixture.titled("Hà Nội phố phường"));

        assertThat(found("hà nội")).containsExactly(city);
        assertThat(found("ha noi")).containsExactly(city);
        assertThat(found("HÀ NỘI")).containsExactly(city);
        assertThat(found("Ha\u0300 No\u0323\u0302i")).as("decomposed").containsExactly(city);
        assertThat(found("hải phòng")).isEmpty();
    }

    @Test
    default void whatIsTypedWithDiacriticsComesFirstWhereItStandsLetterByLetter() {
        Item bare = put(ItemFixture.titled("Duong Duong Duong"));
        Item other = put(ItemFixture.titled("Dương"));
        Item meant = put(ItemFixture.titled("Sổ").description("Con đường làng và nhiều chữ khác ở phía sau"));

        assertThat(found("đường")).first().isEqualTo(meant);
        assertThat(found("đường")).containsExactlyInAnyOrder(meant, other, bare);
        assertThat(found("duong")).containsExactlyInAnyOrder(meant, other, bare);
    }

    @Test
    default void anEthOfConvertedDataIsTheVietnameseD() {
        Item converted = put(ItemFixture.titled("Ðông Hòa"));

        assertThat(found("Đông Hòa")).containsExactly(converted);
        assertThat(found("ðông")).containsExactly(converted);
        assertThat(found("dong hoa")).containsExactly(converted);
    }

    @Test
    default void charactersAreFoundAloneAndInARow() {
        Item history = put(ItemFixture.titled("大越史記全書"));
        put(ItemFixture.titled("越大"));

        assertThat(found("大越史記")).containsExactly(history);
        assertThat(found("記")).containsExactly(history);
        assertThat(found("\"大越\"")).containsExactly(history);
    }

    @Test
    default void charactersBeyondTheBasicPlaneAreNotSplit() {
        Item nom = put(ItemFixture.titled("𡨸喃"), "𤾓𢆥𥪞𡎝𠊛嗟");
        put(ItemFixture.titled("𡨹"), "𤾔");

        assertThat(found("𡨸")).containsExactly(nom);
        assertThat(found("𤾓𢆥")).containsExactly(nom);
    }

    @Test
    default void allWordsMustBeFoundThoughInDifferentFields() {
        Item kieu = put(ItemFixture.titled("Truyện Kiều").by("Nguyễn Du").shelfmark("VNb.60"));
        put(ItemFixture.titled("Truyện Lục Vân Tiên").by("Nguyễn Đình Chiểu"));

        assertThat(found("kieu nguyen")).containsExactly(kieu);
        assertThat(found("VNb.60")).containsExactly(kieu);
    }

    @Test
    default void quotesAskForAPhrase() {
        Item phrase = put(ItemFixture.titled("Việt Nam sử lược"));
        put(ItemFixture.titled("Sử Việt, đất Nam"));

        assertThat(found("\"Việt Nam\"")).containsExactly(phrase);
        assertThat(found("Việt Nam")).hasSize(2).first().isEqualTo(phrase);
    }
}
