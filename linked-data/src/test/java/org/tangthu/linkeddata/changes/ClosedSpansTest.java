package org.tangthu.linkeddata.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.ldes.EventStream;
import org.tangthu.linkeddata.ldes.StreamNode;
import org.tangthu.linkeddata.resourcesync.ResourceSync;
import org.tangthu.linkeddata.resourcesync.SyncDocument;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class ClosedSpansTest {
    private static final Addresses ADDRESSES = new Addresses("https://library.example.vn");

    private TestRepository repository;
    private ChangeSpans spans;

    @BeforeEach
    void open(@TempDir Path home) {
        repository = TestRepository.in(home);
        spans = new ChangeSpans(repository.core().feed(), 2);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private void commit(int... items) {
        for (int item : items) {
            repository.commit(SampleEntities.item(item));
        }
    }

    private SyncDocument list(long number) {
        return new ResourceSync(spans, ADDRESSES).changes(number).orElseThrow();
    }

    private StreamNode fragment(long number) {
        return new EventStream(spans, ADDRESSES).fragment(number).orElseThrow();
    }

    @Test
    void aSpanIsClosedAsSoonAsThereIsALaterOneAndNeverChangesAgain() {
        commit(1, 2);
        assertThat(list(1).closed()).isFalse();
        assertThat(fragment(1).closed()).isFalse();

        commit(3);
        SyncDocument list = list(1);
        StreamNode fragment = fragment(1);
        assertThat(list.closed()).isTrue();
        assertThat(fragment.closed()).isTrue();

        commit(4, 1);
        repository.commit(SampleEntities.item(1).withState(State.WITHDRAWN));
        assertThat(new String(list(1).xml(), StandardCharsets.UTF_8))
                .isEqualTo(new String(list.xml(), StandardCharsets.UTF_8));
        assertThat(list(1).tag()).isEqualTo(list.tag());
        assertThat(fragment(1).graph().isIsomorphicWith(fragment.graph())).isTrue();
        assertThat(fragment(1).tag()).isEqualTo(fragment.tag());
    }

    @Test
    void anOpenSpanChangesItsTagWithEachChange() {
        commit(1);
        String tag = list(1).tag();
        commit(2);
        assertThat(list(1).tag()).isNotEqualTo(tag);
    }

    @Test
    void spansWithoutChangesAreLeftOutAndTheOthersFollowEachOtherWithoutAGap() {
        commit(1, 2);
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.collection());
        commit(3);

        List<ChangeSpan> all = spans.all();
        assertThat(all).extracting(ChangeSpan::number).containsExactly(0L, 2L);
        assertThat(spans.find(1)).isEmpty();
        String until = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC)
                .format(all.get(0).content().last());
        assertThat(new String(list(1).xml(), StandardCharsets.UTF_8)).contains("until=\"" + until + "\"");
        assertThat(new String(list(3).xml(), StandardCharsets.UTF_8)).contains("from=\"" + until + "\"");
        assertThat(fragment(1).graph().toString()).contains("https://library.example.vn/ldes/3");
    }
}
