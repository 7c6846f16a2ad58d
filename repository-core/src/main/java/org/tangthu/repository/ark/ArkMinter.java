package org.tangthu.repository.ark;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Mints new ARKs at random, so that a name tells nothing and two processes need no counter. Thread-safe if its source is. */
public final class ArkMinter {
    private final String naan;
    private final RandomGenerator random;

    /** @param random {@link java.security.SecureRandom} outside tests: names should not be guessable before publication */
    public ArkMinter(String naan, RandomGenerator random) {
        this.naan = naan;
        this.random = random;
    }

    /** A fresh ARK for which {@code taken} is false. That it stays free until it is used is the caller's concern (unique in SQL). */
    public Ark mint(Predicate<Ark> taken) {
        Ark ark = next();
        while (taken.test(ark)) {
            ark = next();
        }
        return ark;
    }

    private Ark next() {
        StringBuilder stem = new StringBuilder(Ark.STEM_LENGTH);
        for (int i = 0; i < Ark.STEM_LENGTH; i++) {
            stem.append(NoidCheck.BETANUMERIC.charAt(random.nextInt(NoidCheck.BETANUMERIC.length())));
        }
        return Ark.ofStem(naan, stem.toString());
    }
}
