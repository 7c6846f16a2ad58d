package org.tangthu.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.limits.LimitSettings.Mode;
import org.tangthu.portal.limits.LimitSettings.Prefixes;
import org.tangthu.portal.robots.RobotSettings;

class BudgetsTest {
    private final AtomicLong now = new AtomicLong();

    @Test
    void aMinuteMayBeSpentAtOnceAndComesBackSteadily() {
        Budgets budgets = budgets(60, 1_000);
        spend(budgets, 60, "a");
        assertThat(budgets.spend(CostClass.PAGE, "a", 1))
                .isEqualTo(new Verdict.ClientOver(Duration.ofSeconds(1), true));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(budgets.spend(CostClass.PAGE, "a", 1)).isEqualTo(new Verdict.Paid());
        assertThat(budgets.spend(CostClass.PAGE, "a", 1)).isInstanceOf(Verdict.ClientOver.class);
    }

    @Test
    void aBudgetNeverHoldsMoreThanAMinute() {
        Budgets budgets = budgets(60, 1_000);
        spend(budgets, 60, "a");
        now.addAndGet(Duration.ofHours(5).toNanos());
        spend(budgets, 60, "a");
        assertThat(budgets.spend(CostClass.PAGE, "a", 1)).isInstanceOf(Verdict.ClientOver.class);
    }

    @Test
    void clientsAndClassesDoNotShareTheirBudgets() {
        Budgets budgets = budgets(60, 1_000);
        spend(budgets, 60, "a");
        assertThat(budgets.spend(CostClass.PAGE, "b", 1)).isEqualTo(new Verdict.Paid());
        assertThat(budgets.spend(CostClass.TILE, "a", 1)).isEqualTo(new Verdict.Paid());
    }

    @Test
    void theWholeServerHasABudgetThatManyClientsCanExhaust() {
        Budgets budgets = budgets(60, 100);
        for (int i = 0; i < 100; i++) {
            assertThat(budgets.spend(CostClass.PAGE, "client " + i, 1)).isEqualTo(new Verdict.Paid());
        }
        assertThat(budgets.spend(CostClass.PAGE, "one more", 1)).isInstanceOf(Verdict.ServerOver.class);
    }

    @Test
    void anAllowanceMultipliesTheClientsBudget() {
        Budgets budgets = budgets(60, 10_000);
        for (int i = 0; i < 600; i++) {
            assertThat(budgets.spend(CostClass.PAGE, "reading room", 10)).isEqualTo(new Verdict.Paid());
        }
        assertThat(budgets.spend(CostClass.PAGE, "reading room", 10)).isInstanceOf(Verdict.ClientOver.class);
    }

    @Test
    void memoryIsBoundedAndTheClientSeenLastIsRemembered() {
        Budgets budgets = budgets(1, 10 * Budgets.MOST_CLIENTS);
        for (int i = 0; i <= Budgets.MOST_CLIENTS; i++) {
            spend(budgets, 1, "client " + i);
        }
        assertThat(budgets.spend(CostClass.PAGE, "client " + Budgets.MOST_CLIENTS, 1))
                .isInstanceOf(Verdict.ClientOver.class);
        assertThat(budgets.spend(CostClass.PAGE, "client 0", 1)).isEqualTo(new Verdict.Paid());
    }

    @Test
    void aFactorBelowOneLeavesLessButNeverNothing() {
        Budgets budgets = budgets(60, 10_000);
        for (int i = 0; i < 6; i++) {
            assertThat(budgets.spend(CostClass.PAGE, "pretender", 0.1)).isEqualTo(new Verdict.Paid());
        }
        assertThat(budgets.spend(CostClass.PAGE, "pretender", 0.1)).isInstanceOf(Verdict.ClientOver.class);
        assertThat(budgets.spend(CostClass.PAGE, "another", 0.001)).isEqualTo(new Verdict.Paid());
        assertThat(budgets.spend(CostClass.PAGE, "another", 0.001)).isInstanceOf(Verdict.ClientOver.class);
    }

    @Test
    void thatSomebodyIsTurnedAwayIsNewsOnceUntilTheBudgetIsHalfFull() {
        Budgets budgets = budgets(60, 1_000);
        spend(budgets, 60, "a");
        assertThat(news(budgets)).isTrue();
        assertThat(news(budgets)).isFalse();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        spend(budgets, 1, "a");
        assertThat(news(budgets)).as("a moment later").isFalse();
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        spend(budgets, 31, "a");
        assertThat(news(budgets)).as("after a rest").isTrue();
    }

    private static boolean news(Budgets budgets) {
        return ((Verdict.ClientOver) budgets.spend(CostClass.PAGE, "a", 1)).news();
    }

    private void spend(Budgets budgets, int times, String client) {
        for (int i = 0; i < times; i++) {
            assertThat(budgets.spend(CostClass.PAGE, client, 1)).isEqualTo(new Verdict.Paid());
        }
    }

    private Budgets budgets(int perClient, int wholeServer) {
        return new Budgets(
                new LimitSettings(
                        Mode.ENFORCE,
                        all(perClient),
                        all(wholeServer),
                        List.of(),
                        10,
                        Prefixes.DEFAULT,
                        RobotSettings.none()),
                now::get);
    }

    private static Map<CostClass, Integer> all(int perMinute) {
        return Arrays.stream(CostClass.values()).collect(Collectors.toMap(Function.identity(), cost -> perMinute));
    }
}
