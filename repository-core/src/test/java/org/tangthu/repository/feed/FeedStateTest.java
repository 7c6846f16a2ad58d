package org.tangthu.repository.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

class FeedStateTest {
    private static final Instant NOON = Instant.parse("2026-02-05T05:00:00Z");
    private static final Item ITEM = SampleEntities.item(1);
    private static final Item WITHDRAWN = ITEM.withState(State.WITHDRAWN);

    private static JournalEntry entry(long sequence, Event event) {
        return new JournalEntry(
                sequence,
                NOON.plusSeconds(sequence),
                EntityKind.ITEM,
                ITEM.id(),
                (int) sequence,
                event,
                "tester",
                ITEM.owner());
    }

    /** The state after versions 1, 2, 3 and so on. */
    private static Optional<FeedState> after(Item... versions) {
        Optional<FeedState> state = Optional.empty();
        long sequence = 0;
        for (Item version : versions) {
            state = FeedState.after(state, entry(++sequence, Event.UPDATED), Optional.of(version));
        }
        return state;
    }

    private static Mark mark(long sequence, boolean present) {
        return new Mark(sequence, NOON.plusSeconds(sequence), present);
    }

    private static Item in(String... collections) {
        return SampleEntities.inCollections(ITEM, List.of(collections));
    }

    @Test
    void ofADraftNothingIsTold() {
        assertThat(after(ITEM.withState(State.DRAFT), ITEM.withState(State.APPRAISED)))
                .isEmpty();
        assertThat(FeedState.after(Optional.empty(), entry(3, Event.PURGED), Optional.empty()))
                .isEmpty();
    }

    @Test
    void anythingButAnItemIsInNoFeed() {
        assertThat(FeedState.after(Optional.empty(), entry(1, Event.CREATED), Optional.of(SampleEntities.collection())))
                .isEmpty();
    }

    @Test
    void anItemIsToldOfFromItsPublicationOnWithEachOfItsSets() {
        FeedState state = after(ITEM.withState(State.DRAFT), in("han-nom")).orElseThrow();

        assertThat(state.first()).isEqualTo(2);
        assertThat(state.item()).isEqualTo(mark(2, true));
        assertThat(state.sets())
                .containsEntry(SetSpec.library(ITEM.library()), mark(2, true))
                .containsEntry(SetSpec.kind(ITEM.kind()), mark(2, true))
                .containsEntry(SetSpec.collection("han-nom"), mark(2, true))
                .containsEntry(new SetSpec("collection"), mark(2, true))
                .doesNotContainKeys(new SetSpec("library"), new SetSpec("kind"));
    }

    @Test
    void aSetThatWasLeftKeepsTheMomentWhileTheItemGoesOn() {
        FeedState state = after(in("a", "b"), in("b"), in("b")).orElseThrow();

        assertThat(state.item()).isEqualTo(mark(3, true));
        assertThat(state.sets())
                .containsEntry(SetSpec.collection("a"), mark(2, false))
                .containsEntry(SetSpec.collection("b"), mark(3, true))
                .containsEntry(new SetSpec("collection"), mark(3, true));
    }

    @Test
    void aSetIsEnteredAgain() {
        assertThat(after(in("a"), in(), in("a")).orElseThrow().sets())
                .containsEntry(SetSpec.collection("a"), mark(3, true));
    }

    @Test
    void whatIsWithdrawnIsGoneFromAllItsSetsOnce() {
        FeedState state = after(in("a"), in(), WITHDRAWN, WITHDRAWN).orElseThrow();

        assertThat(state.first()).isEqualTo(1);
        assertThat(state.item()).isEqualTo(mark(3, false));
        assertThat(state.sets())
                .containsEntry(SetSpec.library(ITEM.library()), mark(3, false))
                .containsEntry(SetSpec.collection("a"), mark(2, false));
    }

    @Test
    void whatIsRestoredIsThereAgain() {
        FeedState state = after(ITEM, WITHDRAWN, ITEM).orElseThrow();

        assertThat(state.first()).isEqualTo(1);
        assertThat(state.item()).isEqualTo(mark(3, true));
        assertThat(state.sets().values()).containsOnly(mark(3, true));
    }

    @Test
    void anErasureIsToldEvenOfWhatWasWithdrawn() {
        Optional<FeedState> withdrawn = after(in("a", "b"), in("b"), WITHDRAWN);
        FeedState erased = FeedState.after(withdrawn, entry(9, Event.PURGED), Optional.empty())
                .orElseThrow();

        assertThat(erased.item()).isEqualTo(mark(9, false));
        assertThat(erased.sets())
                .containsEntry(SetSpec.collection("b"), mark(9, false))
                .containsEntry(SetSpec.collection("a"), mark(2, false));
        assertThat(new TreeSet<>(erased.sets().keySet()))
                .isEqualTo(new TreeSet<>(withdrawn.orElseThrow().sets().keySet()));
    }
}
