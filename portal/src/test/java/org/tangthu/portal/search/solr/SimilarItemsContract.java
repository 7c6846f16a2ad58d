package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.SimilarItems;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** Which items are like another. */
interface SimilarItemsContract extends SearchContract {
    @Test
    default void itemsWithTheSamePeopleSubjectsOrWordsOfTitlesAreSimilar() {
        Item kieu = put(ItemFixture.titled("Truyện Kiều").by("Nguyễn Du").subject("Thơ Nôm"));
        Item samePoet = put(ItemFixture.titled("Văn tế").by("Nguyễn Du"));
        Item sameSubject =
                put(ItemFixture.titled("Lục Vân Tiên").by("Nguyễn Đình Chiểu").subject("Thơ Nôm"));
        Item sameWords = put(ItemFixture.titled("Khảo về Truyện Kiều"));
        put(ItemFixture.titled("Sổ địa bạ").by("Phan Huy Chú").subject("Ruộng đất"));
        project();

        assertThat(search().similar().similar(kieu.ark(), 10))
                .containsExactlyInAnyOrder(samePoet.ark(), sameSubject.ark(), sameWords.ark());
        assertThat(search().similar().similar(kieu.ark(), 2)).hasSize(2);
    }

    @Test
    default void aPlaceAloneMakesNothingSimilarButBringsItNearer() {
        Item item = put(ItemFixture.titled("Địa bạ").subject("Ruộng đất").place("Hải Dương"));
        put(ItemFixture.titled("Bia chùa").place("Hải Dương"));
        Item far = put(ItemFixture.titled("Sổ một").subject("Ruộng đất"));
        Item near = put(ItemFixture.titled("Sổ hai").subject("Ruộng đất").place("Hải Dương"));
        project();

        assertThat(search().similar().similar(item.ark(), 10)).containsExactly(near.ark(), far.ark());
    }

    @Test
    default void charactersOfTitlesMakeItemsSimilar() {
        Item whole = put(ItemFixture.titled("大越史記全書"));
        Item part = put(ItemFixture.titled("越史通鑑"));
        put(ItemFixture.titled("史書"));
        project();

        assertThat(search().similar().similar(whole.ark(), 10)).containsExactly(part.ark());
    }

    @Test
    default void whatIsNotPublishedIsNeitherSimilarNorAsked() {
        Item item = put(ItemFixture.titled("Truyện Kiều").by("Nguyễn Du"));
        ItemFixture other = ItemFixture.titled("Văn tế").by("Nguyễn Du").state(State.WITHDRAWN);
        Item gone = put(other);
        project();

        assertThat(search().similar().similar(item.ark(), 10)).isEmpty();
        assertThat(search().similar().similar(gone.ark(), 10)).isEmpty();
    }

    @Test
    default void theBoundOfSimilarItemsHolds() {
        Ark ark = put(ItemFixture.titled("Sách")).ark();
        project();
        assertThatThrownBy(() -> search().similar().similar(ark, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search().similar().similar(ark, SimilarItems.MAX_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
