package org.tangthu.portal.api.http;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.portal.api.LifecycleReason;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;

/** Reads why something is done to an item. */
final class Reasons {
    private static final String REASON = "reason";
    private static final String SENTENCE = "sentence";
    private static final String DECISION = "decision";
    private static final String DECISION_DATE = "decisionDate";

    private Reasons() {}

    /** What is given with the request that an item be erased. */
    record Erasure(ErasureReason reason, String sentence, Ruling ruling) {}

    /** @throws Refusal saying what is wrong */
    static Reason lifecycle(InputStream body, List<LifecycleReason> choice) {
        SmallForm form = SmallForm.read(body, Set.of(REASON, SENTENCE));
        String code = form.text(REASON);
        LifecycleReason reason = LifecycleReason.of(code, choice)
                .orElseThrow(
                        () -> unknown(choice.stream().map(LifecycleReason::code).collect(Collectors.joining(", "))));
        return fitting(() -> new Reason(reason.code(), form.text(SENTENCE)));
    }

    /** @throws Refusal saying what is wrong */
    static Erasure erasure(InputStream body) {
        SmallForm form = SmallForm.read(body, Set.of(REASON, SENTENCE, DECISION, DECISION_DATE));
        ErasureReason reason = ErasureReason.of(form.text(REASON))
                .orElseThrow(() -> unknown(Arrays.stream(ErasureReason.values())
                        .map(ErasureReason::code)
                        .collect(Collectors.joining(", "))));
        return fitting(() -> {
            String sentence = new Reason(reason.code(), form.text(SENTENCE)).sentence();
            return new Erasure(reason, sentence, new Ruling(form.text(DECISION), date(form.text(DECISION_DATE))));
        });
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("decisionDate is a day such as 2026-11-02", e);
        }
    }

    private static Refusal unknown(String codes) {
        return Refusal.badRequest("reason is one of " + codes);
    }

    private static <T> T fitting(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }

    private interface Reading<T> {
        T read();
    }
}
