package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private final SolrGenerations generations = new SolrGenerations();
    private final KeptAnswers<String, Integer> kept = new KeptAnswers<>(generations, 2);
    private final AtomicInteger asked = new AtomicInteger();

    private int ask(String question) {
        return kept.of(question, asked::incrementAndGet);
    }

    @Test
    void anAnswerHoldsUntilTheIndexChanges() {
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
        generations.changed();
        assertThat(ask("a")).isEqualTo(2);
        generations.serve(7);
        assertThat(ask("a")).isEqualTo(3);
    }

    @Test
    void whatChangesWhileItIsAskedEndsTheAnswer() {
        kept.of("a", () -> {
            generations.changed();
            return asked.incrementAndGet();
        });
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void whatWasNotAskedForLongestIsForgotten() {
        ask("a");
        ask("b");
        ask("a");
        ask("c");
        assertThat(kept.find("b")).isEmpty();
        assertThat(kept.find("a")).contains(1);
    }
}
