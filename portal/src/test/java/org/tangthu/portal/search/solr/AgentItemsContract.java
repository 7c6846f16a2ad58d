package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.AgentItems;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** Which items somebody had a part in. */
interface AgentItemsContract extends SearchContract {
    @Test
    default void itemsAreFoundByWhoSomebodyIsAndNotByAName() {
        Item poem = put(ItemFixture.titled("Truyện Kiều").by("Nguyễn Du", "aut", "nguyen-du"));
        Item copy = put(ItemFixture.titled("Đoạn trường tân thanh").by("Tố Như", "aut", "nguyen-du"));
        Item both = put(
                ItemFixture.titled("Văn tế").by("Nguyễn Du", "aut", "nguyen-du").by("Tố Như", "scr", "nguyen-du"));
        put(ItemFixture.titled("Sách của người trùng tên").by("Nguyễn Du", "aut", "nguyen-du-2"));
        put(ItemFixture.titled("Sách chưa rõ của ai").by("Nguyễn Du"));
        project();

        AgentItems.Found found = search().agents().of("nguyen-du", 10);
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.items()).containsExactlyInAnyOrder(poem.ark(), copy.ark(), both.ark());
        assertThat(search().agents().of("nguyen-du", 2)).satisfies(part -> {
            assertThat(part.total()).isEqualTo(3);
            assertThat(part.items()).hasSize(2);
        });
        assertThat(search().agents().of("nguyễn du", 10).items()).isEmpty();
    }

    @Test
    default void whatIsNotPublishedIsNobodys() {
        put(ItemFixture.titled("Văn tế").by("Nguyễn Du", "aut", "nguyen-du").state(State.WITHDRAWN));
        put(ItemFixture.titled("Bản thảo").by("Nguyễn Du", "aut", "nguyen-du").state(State.DRAFT));
        project();

        assertThat(search().agents().of("nguyen-du", 10)).isEqualTo(new AgentItems.Found(0, List.of()));
    }

    @Test
    default void theBoundOfItemsOfSomebodyHolds() {
        assertThatThrownBy(() -> search().agents().of("nguyen-du", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search().agents().of("nguyen-du", AgentItems.MAX_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
