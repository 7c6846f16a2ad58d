package org.tangthu.repository.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class Argon2idTest {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private static Argon2id with(PasswordCost cost) {
        return new Argon2id(cost, 2, Duration.ofSeconds(30));
    }

    /** Two of the test vectors of the reference implementation. */
    @Test
    void hashesAreThoseOfTheReferenceImplementation() {
        assertThat(with(CHEAP)
                        .matches(
                                "password",
                                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
                .isTrue();
        assertThat(with(CHEAP)
                        .matches(
                                "password",
                                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"))
                .isTrue();
    }

    @Test
    void aHashTellsItsCostAndHasASaltOfItsOwn() {
        Argon2id argon2 = with(CHEAP);
        String hash = argon2.hash("đường về nhà");
        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$").isNotEqualTo(argon2.hash("đường về nhà"));
        assertThat(argon2.matches("đường về nhà", hash)).isTrue();
        assertThat(argon2.matches("đường về nha", hash)).isFalse();
    }

    @Test
    void aPasswordIsTheSameOnEveryKeyboard() {
        String composed = "Tiếng Việt";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(with(CHEAP).matches(decomposed, with(CHEAP).hash(composed))).isTrue();
    }

    @Test
    void hashesOfAnotherCostAreStillReadButOutdated() {
        String old = with(CHEAP).hash("a long password");
        Argon2id today = with(new PasswordCost(128, 2, 1));
        assertThat(today.matches("a long password", old)).isTrue();
        assertThat(today.outdated(old)).isTrue();
        assertThat(today.outdated(today.hash("a long password"))).isFalse();
    }

    @Test
    void nobodysHashCostsTheSameAndMatchesNothing() {
        Argon2id argon2 = with(CHEAP);
        assertThat(argon2.outdated(argon2.ofNobody())).isFalse();
        assertThat(argon2.matches("", argon2.ofNobody())).isFalse();
    }

    @Test
    void aKeptHashCannotAskForMemoryWithoutBounds() {
        assertThatThrownBy(() -> with(CHEAP).matches("x", "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(CHEAP).matches("x", "$2b$10$abcdefghijklmnopqrstuv"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoFindsNoPlaceForTooLongIsSentAway() throws Exception {
        Argon2id slow = new Argon2id(new PasswordCost(64 * 1024, 20, 1), 1, Duration.ofMillis(1));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<String> signIn = () -> {
            together.await();
            try {
                return slow.hash("a long password");
            } catch (TooManySignIns refused) {
                return refused.getMessage();
            }
        };
        List<Future<String>> answers = two.invokeAll(List.of(signIn, signIn));
        two.shutdown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                .anyMatch(answer -> answer.startsWith("$argon2id$"))
                .anyMatch(answer -> answer.contains("try again"));
    }
}
