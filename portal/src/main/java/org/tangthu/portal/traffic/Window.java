package org.tangthu.portal.traffic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.Payer;

/** The counts of one span of time, step by step; of each step {@value #MOST_PAYERS} payers by name. Not thread-safe. */
final class Window {
    static final int MOST_PAYERS = 1_000;

    private final Span span;
    private final Deque<Step> steps = new ArrayDeque<>();

    /** @param number steps since 1970 */
    private record Step(long number, Map<Optional<Payer>, Map<CostClass, Tally>> counts) {}

    Window(Span span) {
        this.span = span;
    }

    void add(Payer payer, CostClass cost, Tally tally, long nowMillis) {
        Map<Optional<Payer>, Map<CostClass, Tally>> counts = at(nowMillis).counts();
        Optional<Payer> named = Optional.of(payer);
        Optional<Payer> counted = counts.size() < MOST_PAYERS || counts.containsKey(named) ? named : Optional.empty();
        counts.computeIfAbsent(counted, key -> new EnumMap<>(CostClass.class)).merge(cost, tally, Tally::plus);
    }

    List<Share> shares(long nowMillis) {
        at(nowMillis);
        Map<Optional<Payer>, Map<CostClass, Tally>> sums = new HashMap<>();
        for (Step step : steps) {
            step.counts().forEach((payer, by) -> {
                Map<CostClass, Tally> sum = sums.computeIfAbsent(payer, key -> new EnumMap<>(CostClass.class));
                by.forEach((cost, tally) -> sum.merge(cost, tally, Tally::plus));
            });
        }
        List<Share> shares = new ArrayList<>();
        sums.forEach((payer, by) -> shares.add(new Share(payer, by)));
        return shares;
    }

    /** The step that it is, without those that are past; a clock that goes back counts on in the last one. */
    private Step at(long nowMillis) {
        long number = nowMillis / span.step().toMillis();
        if (steps.isEmpty() || steps.getLast().number() < number) {
            steps.addLast(new Step(number, new HashMap<>()));
        }
        while (steps.getFirst().number() <= number - span.steps()) {
            steps.removeFirst();
        }
        return steps.getLast();
    }
}
