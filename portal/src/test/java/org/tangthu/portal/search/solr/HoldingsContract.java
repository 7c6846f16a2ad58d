package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.Holdings;

/** What the indexes tell that they hold. */
interface HoldingsContract extends SearchContract {
    @Test
    default void whatIsHeldIsTold() {
        Item open = put(ItemFixture.titled("Sách"), "giấy", "dó");
        Item guarded = put(ItemFixture.titled("Luận văn").access(AccessLevel.ON_SITE), "giấy");
        Item record = put(ItemFixture.titled("Biểu ghi"));
        Item draft = put(ItemFixture.titled("Bản nháp").state(State.DRAFT));
        project();

        try (Holdings holdings = search().projector().holdings().orElseThrow()) {
            assertThat(holdings.ids()).containsExactlyInAnyOrder(open.id(), guarded.id(), record.id());
            assertThat(holdings.versions(List.of(open.id(), guarded.id(), record.id(), draft.id())))
                    .isEqualTo(Map.of(open.id(), 1, guarded.id(), 1, record.id(), 1));
            assertThat(holdings.expects(shelf().catalogue().find(open.id()).orElseThrow()))
                    .isTrue();
            assertThat(holdings.expects(shelf().catalogue().find(draft.id()).orElseThrow()))
                    .isFalse();
        }
    }

    @Test
    default void namesOfOthersThanItemsAreHeldToo() {
        Agent poet =
                new Agent("nguyen-du", List.of(LocalizedText.of("Nguyễn Du")), "person", Optional.empty(), List.of());
        put(poet);
        project();

        try (Holdings holdings = search().projector().holdings().orElseThrow()) {
            assertThat(holdings.ids()).containsExactly(poet.id());
            assertThat(holdings.versions(List.of(poet.id()))).isEqualTo(Map.of(poet.id(), 1));
            assertThat(holdings.expects(shelf().catalogue().find(poet.id()).orElseThrow()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "ON_SITE"})
    default void pagesWithoutTheirItemAreTold(AccessLevel level) {
        Item item = put(ItemFixture.titled("Sách").access(level), "giấy");
        project();
        UpdateRequest stale = new UpdateRequest();
        stale.deleteById(item.id());
        search().cores().update(Index.ITEMS.core(generation()), stale);
        search().cores().commit(Index.ITEMS.core(generation()));

        try (Holdings holdings = search().projector().holdings().orElseThrow()) {
            assertThat(holdings.ids()).containsExactly(item.id());
            assertThat(holdings.versions(List.of(item.id()))).isEqualTo(Map.of(item.id(), 0));
        }
    }
}
