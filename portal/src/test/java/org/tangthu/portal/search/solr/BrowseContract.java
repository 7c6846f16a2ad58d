package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.BrowseIndex;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.Listing;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** By what all items can be browsed. */
interface BrowseContract extends SearchContract {
    default BrowseIndex browse() {
        project();
        return search().browse();
    }

    default List<String> listed(Listing listing, String letter) {
        return browse().list(listing, letter, 0, 100).stream().map(Count::value).toList();
    }

    @Test
    default void subjectsStandSyllableBySyllableUnderTheLettersOfTheAlphabet() {
        for (String subject :
                List.of("Lễ hội", "lê lợi", "Lề lối", "Đạo giáo", "Dân ca", "Ấn tín", "1945", "Âm nhạc")) {
            put(ItemFixture.titled("Sách").subject(subject));
        }
        assertThat(browse().letters(Listing.SUBJECTS)).containsOnlyKeys("â", "d", "đ", "l", "#");
        assertThat(listed(Listing.SUBJECTS, "l")).containsExactly("lê lợi", "Lề lối", "Lễ hội");
        assertThat(listed(Listing.SUBJECTS, "đ")).containsExactly("Đạo giáo");
        assertThat(listed(Listing.SUBJECTS, "d")).containsExactly("Dân ca");
        assertThat(listed(Listing.SUBJECTS, "â")).containsExactly("Âm nhạc", "Ấn tín");
        assertThat(listed(Listing.SUBJECTS, "#")).containsExactly("1945");
        assertThat(listed(Listing.SUBJECTS, "\", prefix: \"")).isEmpty();
    }

    @Test
    default void peopleStandByGivenNameAndByFamily() {
        for (String name : List.of("Nguyễn Du", "Trần Dung", "Lê Quý Đôn", "Nguyễn, Trãi", "Philippe Papin")) {
            put(ItemFixture.titled("Sách").by(name));
        }
        put(ItemFixture.titled("Sách").by("Nhà xuất bản Dân trí", "pbl"));

        assertThat(listed(Listing.PEOPLE, "d")).containsExactly("Nguyễn Du", "Trần Dung");
        assertThat(listed(Listing.PEOPLE, "đ")).containsExactly("Lê Quý Đôn");
        assertThat(listed(Listing.PEOPLE, "p")).containsExactly("Philippe Papin");
        assertThat(listed(Listing.FAMILIES, "n")).containsExactly("Nguyễn Du", "Nguyễn, Trãi");
        assertThat(browse().letters(Listing.FAMILIES).keySet()).containsExactlyInAnyOrder("l", "n", "p", "t");
    }

    @Test
    default void eachValueIsListedOnceWithItsItems() {
        put(ItemFixture.titled("Một").subject("Lễ hội"));
        put(ItemFixture.titled("Hai").subject("Lễ hội").subject("Lễ hội"));
        put(ItemFixture.titled("Nháp").subject("Lễ hội").state(State.DRAFT));

        assertThat(browse().list(Listing.SUBJECTS, "l", 0, 10)).containsExactly(new Count("Lễ hội", 2));
        assertThat(browse().letters(Listing.SUBJECTS)).containsEntry("l", 2L);
        assertThat(browse().values(Facet.SUBJECT)).containsExactly(new Count("Lễ hội", 2));
    }

    @Test
    default void aListIsHadInParts() {
        List<String> subjects = Arrays.asList("ba bốn ba hai mười".split(" "));
        subjects.forEach(subject -> put(ItemFixture.titled("Sách").subject("B " + subject)));

        assertThat(browse().list(Listing.SUBJECTS, "b", 0, 3)).hasSize(3);
        assertThat(browse().list(Listing.SUBJECTS, "b", 3, 3))
                .extracting(Count::value)
                .containsExactly("B mười");
        assertThatThrownBy(() -> search().browse().list(Listing.SUBJECTS, "b", -1, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whatIsWithdrawnIsListedNoMore() {
        ItemFixture book = ItemFixture.titled("Sách").subject("Lễ hội");
        Item item = put(book);
        assertThat(listed(Listing.SUBJECTS, "l")).hasSize(1);

        put(book.state(State.WITHDRAWN));
        assertThat(listed(Listing.SUBJECTS, "l")).as(item.id()).isEmpty();
        assertThat(browse().letters(Listing.SUBJECTS)).isEmpty();
    }
}
