package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.Completion;
import org.tangthu.portal.search.Completion.Kind;
import org.tangthu.portal.search.Completions;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** How what is typed is completed. */
interface CompletionsContract extends SearchContract {
    @Test
    default void whatIsBegunIsCompletedByKind() {
        put(ItemFixture.titled("Hà Nội phố phường")
                .by("Hà Nam Ninh")
                .subject("Hành chính")
                .place("Hà Nội"));

        assertThat(completed("ha n"))
                .containsExactly(
                        new Completion(Kind.TITLE, "Hà Nội phố phường"),
                        new Completion(Kind.AGENT, "Hà Nam Ninh"),
                        new Completion(Kind.PLACE, "Hà Nội"));
        assertThat(texts("hanh")).containsExactly("Hành chính");
        assertThat(texts("h")).hasSize(4);
        assertThat(texts("hà nội phố phường x")).isEmpty();
    }

    @Test
    default void aTextIsCompletedFromAnyOfItsWords() {
        put(ItemFixture.titled("Khâm định Đại Việt sử ký").by("Nguyễn Du"));

        assertThat(texts("dai viet s")).containsExactly("Khâm định Đại Việt sử ký");
        assertThat(texts("du")).containsExactly("Nguyễn Du");
        assertThat(texts("viet dai")).isEmpty();
    }

    @Test
    default void diacriticsThatAreTypedComeFirst() {
        put(ItemFixture.titled("Sổ một").place("Hạ Nông"));
        put(ItemFixture.titled("Sổ hai").place("Hạ Nông"));
        put(ItemFixture.titled("Sổ ba").place("Hà Nội"));

        assertThat(texts("hà n")).containsExactly("Hà Nội", "Hạ Nông");
        assertThat(texts("ha n")).as("else the more frequent").containsExactly("Hạ Nông", "Hà Nội");
    }

    @Test
    default void eachTextIsToldOnce() {
        for (int i = 0; i < 5; i++) {
            put(ItemFixture.titled("Gia phả").by("Phan Bội Châu"));
        }
        assertThat(texts("ph")).containsExactlyInAnyOrder("Gia phả", "Phan Bội Châu");
    }

    @Test
    default void charactersAreTypedAsTheyAreOrAsTheyAreRead() {
        put(ItemFixture.titled("大越史記全書"));

        assertThat(texts("大越")).containsExactly("大越史記全書");
        assertThat(texts("dai viet s")).containsExactly("大越史記全書");
    }

    @Test
    default void whatIsTypedWithoutAnInputMethodIsUnderstood() {
        put(ItemFixture.titled("Đại Việt sử ký"));

        assertThat(texts("ddaij vieejt")).containsExactly("Đại Việt sử ký");
    }

    @Test
    default void whatNoPublishedItemHasIsNotProposed() {
        ItemFixture booklet =
                ItemFixture.titled("Địa chí làng Bưởi").by("Phan Kế Bính").subject("Giấy dó");
        Item item = put(booklet);
        assertThat(texts("d")).contains("Địa chí làng Bưởi", "Giấy dó");

        put(booklet.state(State.WITHDRAWN));
        assertThat(texts("d")).isEmpty();
        purge(item);
        assertThat(texts("phan")).isEmpty();
    }

    @Test
    default void noMoreAreToldThanAsked() {
        for (int i = 1; i <= 7; i++) {
            put(ItemFixture.titled("Tập " + i).by("Tác giả " + i));
        }
        project();
        assertThat(search().completions().complete("t", 3)).hasSize(6);
        assertThatThrownBy(() -> search().completions().complete("t", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search().completions().complete("t", Completions.MAX_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whateverIsTypedIsAnswered() {
        put(ItemFixture.titled("Hà Nội"));
        for (String typed : List.of(
                "",
                " ",
                "\"",
                "\\",
                "{!term f=kind}book",
                "*",
                "a:b",
                "^h",
                "ha_n",
                "\u0000",
                "\ud840",
                "ha ".repeat(5_000))) {
            assertThat(texts(typed)).as(typed).hasSizeLessThanOrEqualTo(1);
        }
    }

    private List<Completion> completed(String typed) {
        project();
        return search().completions().complete(typed, 8);
    }

    private List<String> texts(String typed) {
        return completed(typed).stream().map(Completion::text).toList();
    }
}
