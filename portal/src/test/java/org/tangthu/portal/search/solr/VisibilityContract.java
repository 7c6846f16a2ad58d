package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** What is in the indexes at all. */
interface VisibilityContract extends SearchContract {
    @ParameterizedTest
    @ValueSource(strings = {"ON_SITE", "RESTRICTED", "LENDING", "METADATA_ONLY", "PRESERVATION"})
    default void textThatIsNotForEverybodyIsFoundByNobodyWhoSearchesAll(AccessLevel level) {
        Item guarded = put(ItemFixture.titled("Luận văn").access(level), "bí mật nghề giấy");

        assertThat(found("luận văn")).containsExactly(guarded);
        assertThat(found("bí mật")).isEmpty();
        assertThat(pages(guarded.ark(), "bí mật", 0, 10).total()).isZero();
    }

    @Test
    default void textUnderEmbargoEntersWhenTheItemComesAgainAfterItsEnd() {
        ItemFixture thesis = ItemFixture.titled("Luận án").embargo(LocalDate.of(2030, 1, 1));
        put(thesis, "kết quả mới");
        assertThat(found("kết quả")).isEmpty();

        Item free = put(thesis.embargo(LocalDate.of(2026, 1, 1)), "kết quả mới");
        assertThat(found("kết quả")).containsExactly(free);
    }

    @Test
    default void whatIsClosedAgainLosesItsText() {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item item = put(booklet, "giấy dó", "giấy bản");
        put(booklet.access(AccessLevel.ON_SITE), "giấy dó", "giấy bản");

        assertThat(found("giấy")).isEmpty();
        assertThat(pages(item.ark(), "giấy", 0, 10).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "SUBMITTED", "APPRAISED", "WITHDRAWN"})
    default void whatIsNotPublishedIsNotFound(State state) {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item item = put(booklet, "giấy dó");
        put(booklet.state(state), "giấy dó");

        assertThat(found("địa chí")).isEmpty();
        assertThat(found("giấy")).isEmpty();
        assertThat(pages(item.ark(), "giấy", 0, 10).total()).isZero();
    }

    @Test
    default void whatIsPurgedIsNotFound() {
        Item item = put(ItemFixture.titled("Địa chí"), "giấy dó");
        purge(item);

        assertThat(found("địa chí")).isEmpty();
        assertThat(found("giấy")).isEmpty();
    }
}
