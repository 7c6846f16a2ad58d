package org.tangthu.repository.ark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArkTest {
    @Test
    void theCheckCharacterIsThatOfTheNoidSpecificationsOwnExample() {
        // "13030/xf93gt2" gets q in the Noid documentation.
        assertThat(NoidCheck.of("13030", "xf93gt2")).isEqualTo('q');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ark:/99999/h4nn0mx7r",
                "ark:99999/h4nn0mx7r",
                "ARK:/99999/H4NN0MX7R",
                "ark:/99999/h4nn-0mx7-r",
            })
    void everySpellingIsReadAsTheCanonicalOne(String spelling) {
        assertThat(Ark.parse(spelling)).hasToString("ark:/99999/h4nn0mx7r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ark:/99999/",
                "ark:/99999/h4nn0mx7",
                "ark:/99999/h4nn0mx7rr",
                "ark:/99999/h4nn0mxlr",
                "ark:/99999/../../etc",
                "doi:10.1000/1",
            })
    void whatIsNoArkIsRefused(String text) {
        assertThatThrownBy(() -> Ark.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCharacterMisreadIsFoundByTheCheckCharacter() {
        String name = "h4nn0mx7r";
        for (int i = 0; i < name.length(); i++) {
            for (char c : NoidCheck.BETANUMERIC.toCharArray()) {
                String other = name.substring(0, i) + c + name.substring(i + 1);
                if (!other.equals(name)) {
                    assertThat(Ark.ofName("99999", other)).as(other).isEmpty();
                    assertThatThrownBy(() -> new Ark("99999", other)).hasMessageContaining("check character");
                }
            }
        }
    }

    @Test
    void neighboursSwappedAreFoundByTheCheckCharacter() {
        assertThat(Ark.ofName("99999", "4hnn0mx7r")).isEmpty();
    }

    @Test
    void mintedArksAreValidAndAvoidWhatIsTaken() {
        Set<Ark> taken = new HashSet<>();
        ArkMinter minter = new ArkMinter("99999", new Random(7));
        for (int i = 0; i < 1000; i++) {
            assertThat(taken.add(minter.mint(taken::contains))).isTrue();
        }
        assertThat(taken)
                .allSatisfy(ark -> assertThat(Ark.parse(ark.toString())).isEqualTo(ark));
    }

    @Test
    void aNameThatIsTakenIsNotGivenAgain() {
        Ark first = new ArkMinter("99999", new Random(7)).mint(ark -> false);
        Ark second = new ArkMinter("99999", new Random(7)).mint(first::equals);
        assertThat(second).isNotEqualTo(first);
    }
}
