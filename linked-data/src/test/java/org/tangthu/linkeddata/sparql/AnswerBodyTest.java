package org.tangthu.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The memory of answers. */
class AnswerBodyTest {
    @Test
    void whatWasWrittenIsThereInItsOrderHoweverItCame() {
        AnswerBody body = new AnswerBody();
        assertThat(body.size()).isZero();
        assertThat(body.toString()).isEmpty();
        String text = "Sổ ghi lễ tiết ".repeat(5_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.write(bytes[0]);
        body.write(bytes, 1, 20_000);
        body.write(bytes, 20_001, 3);
        body.write(bytes, 20_004, bytes.length - 20_004);
        assertThat(body.size()).isEqualTo(bytes.length);
        assertThat(body.toString()).isEqualTo(text);
        assertThat(body.parts()).hasSizeGreaterThan(4).isEqualTo(body.parts());
    }

    @Test
    void manySlotsShareASixteenthOfTheHeapForTheirAnswers() {
        Duration time = Duration.ofSeconds(1);
        long heap = Runtime.getRuntime().maxMemory();
        assertThat(SparqlLimits.of(time, time, 10, 16 << 20, 10_000).answerBytes())
                .isEqualTo((int) (heap / 160_000));
        assertThat(SparqlLimits.of(time, time, 10, 1_000, 2).answerBytes()).isEqualTo(1_000);
    }
}
