package org.tangthu.repository.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.ocr.PagePlan.Verdict;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;

/** What a run reads, and what it commits. */
class OcrTest extends OcrBench {
    @Test
    void pagesWithoutTextAreReadAndCommittedAsOneVersion() throws IOException {
        String id = scans.take(scans.item("languages: [vi, fr]", "1.jpg", "2.jpg"));
        OcrReport report = run(OcrRequest.all());
        assertThat(report).isEqualTo(new OcrReport(2, 0, 0, 0, Map.of(), false));
        assertThat(scans.head(id).version()).isEqualTo(2);
        assertThat(scans.words(id, "0001")).isEqualTo("thư viện");
        assertThat(scans.machine(id, "0002")).satisfies(machine -> {
            assertThat(machine.engine()).contains("Script");
            assertThat(machine.version()).contains("1.0");
            assertThat(machine.models()).containsExactly("vie", "fra");
            assertThat(machine.confidence()).contains(0.9);
            assertThat(machine.at()).contains(scans.repository().clock().instant());
            assertThat(machine.unknownScript()).isFalse();
        });
        assertThat(scans.lastEvent(id))
                .endsWith("text of 0001-0002 made by Script 1.0 with vie, fra, mean confidence 0.900");
        assertThat(heard.done).containsExactly(id + " 2 read, 0 blank, 0 refused, version 2");
        assertThat(heard.pages).hasValue(2);
        assertThat(heard.begun).hasValue(2);
    }

    @Test
    void anotherRunFindsNothingToDo() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        run(OcrRequest.all());
        assertThat(run(OcrRequest.all())).isEqualTo(new OcrReport(0, 0, 0, 0, Map.of(Verdict.HAS_TEXT, 1), false));
        assertThat(scans.head(id).version()).isEqualTo(2);
        assertThat(recognizer.calls()).hasSize(1);
    }

    @Test
    void onlyItemsThatAreNamedAreRead() throws IOException {
        String one = scans.take(scans.item("", "1.jpg"));
        String two = scans.take(scans.item("", "2.jpg"));
        run(OcrRequest.all().withItems(List.of(two)));
        assertThat(scans.text(one, "0001")).isEmpty();
        assertThat(scans.text(two, "0001")).isPresent();
        assertThatThrownBy(() -> run(OcrRequest.all().withItems(List.of("ark:/99999/nothing"))))
                .isInstanceOf(RepositoryException.class)
                .hasMessage("There is no item 'ark:/99999/nothing'");
    }

    @Test
    void aLimitCountsPagesOverAllItems() throws IOException {
        scans.take(scans.item("", "1.jpg", "2.jpg"));
        scans.take(scans.item("", "3.jpg", "4.jpg"));
        OcrRequest three = new OcrRequest(
                List.of(),
                Optional.empty(),
                OptionalInt.of(3),
                Reread.NONE,
                List.of(),
                false,
                0,
                2,
                OcrRequest.PATIENCE);
        assertThat(run(three).read()).isEqualTo(3);
        assertThat(run(three).read()).isOne();
    }

    @Test
    void nomIsLeftOutUnlessAskedForAndThenMarked() throws IOException {
        String id = scans.take(scans.item("languages: [vi-Hani]\nviewingDirection: right-to-left", "1.jpg"));
        assertThat(run(OcrRequest.all()).skipped()).isEqualTo(Map.of(Verdict.NOM, 1));
        assertThat(scans.text(id, "0001")).isEmpty();
        run(nom());
        assertThat(scans.machine(id, "0001").unknownScript()).isTrue();
        assertThat(scans.machine(id, "0001").models()).containsExactly("chi_tra_vert");
        assertThat(scans.lastEvent(id)).contains("of which none knows the script");
    }

    @Test
    void aPageWhoseModelIsNotInstalledIsSkippedAndTheReasonSaysWhatToInstall() throws IOException {
        String id = scans.take(scans.item("languages: [km]", "1.jpg"));
        String other = scans.take(scans.item("languages: [vi]", "2.jpg"));
        OcrReport report = run(OcrRequest.all());
        assertThat(report.skipped()).isEqualTo(Map.of(Verdict.NO_MODEL, 1));
        assertThat(report.read()).isOne();
        assertThat(scans.text(id, "0001")).isEmpty();
        assertThat(scans.text(other, "0001")).isPresent();
        assertThat(plans(OcrRequest.all()).get(id).pages().get(0).why())
                .isEqualTo("no text, but model khm not installed (teach it khm)");
    }

    @Test
    void aWithdrawnItemIsNotRead() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        Item item = (Item) scans.head(id).entity();
        scans.repository().commit(item.withState(State.WITHDRAWN));
        assertThat(run(OcrRequest.all()).skipped()).isEqualTo(Map.of(Verdict.WITHDRAWN, 1));
    }

    @Test
    void aPlanChangesNothingAndSaysWhyOfEachPage() throws IOException {
        String id = scans.take(scans.item("", "1.jpg", "2.jpg", "3.jpg")
                .write("1.xml", PERSONS)
                .write("2.xml", POOR));
        ItemPlan plan = plans(quality(0.6)).get(id);
        assertThat(plan.models()).containsExactly("vie");
        assertThat(plan.pages())
                .extracting(page -> page.page().name() + " " + page.verdict().code() + " " + page.why())
                .containsExactly(
                        "0001 persons-text a person's text",
                        "0002 read a machine's text of quality 0.00 (no-vietnamese-model, low-confidence)",
                        "0003 read no text");
        assertThat(scans.head(id).version()).isOne();
        assertThat(recognizer.calls()).isEmpty();
    }

    @Test
    void noMorePagesAreReadAtOneTimeThanWasAskedFor() throws IOException {
        String[] images =
                Stream.iterate(1, n -> n + 1).limit(12).map(n -> n + ".jpg").toArray(String[]::new);
        scans.take(scans.item("", images));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (String image : images) {
            recognizer.on(ScannedItems.image(image), () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(20);
                now.decrementAndGet();
                return ScriptedRecognizer.alto("x", 1);
            });
        }
        assertThat(run(parallel(3)).read()).isEqualTo(12);
        assertThat(most.get()).isBetween(2, 3);
    }
}
