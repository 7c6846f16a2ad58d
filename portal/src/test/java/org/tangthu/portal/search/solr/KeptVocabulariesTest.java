package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.ark.Ark;

class KeptVocabulariesTest {
    private static final Ark REGISTER = Ark.parse("ark:/99999/h4nn0mx7r");
    private static final Ark MAP = Ark.parse("ark:/99999/g1bnd0r5s");

    private final KeptVocabularies kept = new KeptVocabularies();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeOnceHoweverManyTypeAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(8);
        CountDownLatch first = new CountDownLatch(1);
        ExecutorService typing = Executors.newFixedThreadPool(8);
        try {
            List<Future<Vocabulary>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> typing.submit(() -> {
                        begun.countDown();
                        return kept.of(REGISTER, 1, 12, () -> {
                            await(first);
                            return make("giấy dó");
                        });
                    }))
                    .toList();
            begun.await();
            // The others have the time to begin one of their own, too.
            Thread.sleep(50);
            first.countDown();
            for (Future<Vocabulary> answer : answers) {
                assertThat(answer.get()).isSameAs(answers.get(0).get());
            }
        } finally {
            typing.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void isMadeAnewForAnotherVersionOrMorePages() {
        kept.of(REGISTER, 1, 12, () -> make("giấy"));
        kept.of(REGISTER, 1, 12, () -> make("giấy"));
        assertThat(made).hasValue(1);
        kept.of(REGISTER, 2, 12, () -> make("giấy"));
        kept.of(REGISTER, 2, 13, () -> make("giấy"));
        assertThat(made).hasValue(3);
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThatThrownBy(() -> kept.of(REGISTER, 1, 12, () -> {
                    throw new SearchUnavailable("away");
                }))
                .isInstanceOf(SearchUnavailable.class);
        kept.of(REGISTER, 1, 12, () -> make("giấy"));
        assertThat(made).hasValue(1);
    }

    @Test
    void whatWasAskedForLongestAgoGoesWhenThereIsTooMuch() {
        String many = String.join(
                " . ", IntStream.range(0, 150_000).mapToObj(i -> "w" + i).toList());
        kept.of(REGISTER, 1, 1, () -> make(many));
        kept.of(MAP, 1, 1, () -> make(many));
        kept.of(MAP, 1, 1, () -> make(many));
        assertThat(made).hasValue(2);
        kept.of(REGISTER, 1, 1, () -> make(many));
        assertThat(made).hasValue(3);
    }

    private Vocabulary make(String text) {
        made.incrementAndGet();
        return Vocabulary.of(List.of(text));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
