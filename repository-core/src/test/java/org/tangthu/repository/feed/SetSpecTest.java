package org.tangthu.repository.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

class SetSpecTest {
    @ParameterizedTest
    @ValueSource(strings = {"VN-HD-TVT", "DE-1a/b:c", "sách cổ", "a!b%c", "Nguyễn Du 阮攸", "~*'()"})
    void anyIdentifierCanBeSaidAndReadAgain(String id) {
        SetSpec set = SetSpec.collection(id);

        assertThat(set.value()).matches("collection:[A-Za-z0-9\\-_.!~*'()]+");
        assertThat(new SetSpec(set.value()).member()).isEqualTo(id);
        assertThat(set.parent()).contains(new SetSpec("collection"));
    }

    @Test
    void identifiersInIsilFormAreLeftAsTheyAre() {
        assertThat(SetSpec.library("VN-HD-TVT")).hasToString("library:VN-HD-TVT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "a:", ":b", "a:b:c", "a b", "kind:book/", "a!zz", "a!4", "sách", "a&b", "a\n"})
    void whatNoSetCanBeCalledIsRefused(String text) {
        assertThat(SetSpec.parse(text)).isEmpty();
        assertThatThrownBy(() -> new SetSpec(text)).hasMessageContaining("library:VN-HD-TVT");
    }

    @Test
    void aNameWithoutEndIsRefused() {
        assertThat(SetSpec.parse("a".repeat(501))).isEmpty();
    }

    @Test
    void everyItemHasALibraryAndAKind() {
        assertThat(new SetSpec("library").whole()).isTrue();
        assertThat(new SetSpec("kind").whole()).isTrue();
        assertThat(new SetSpec("collection").whole()).isFalse();
        assertThat(SetSpec.OER.parent()).isEqualTo(Optional.empty());
        assertThat(SetSpec.OER.member()).isEqualTo("oer");
    }

    @ParameterizedTest
    @CsvSource({
        "national, '', true",
        "national, 2026-09-01, false",
        "national, 9999-12-31, false",
        "publication, '', false",
        "heritage, '', false"
    })
    void aDecisionInForceForTheNationIsWhatItsSetRestsOn(String scope, String withdrawn, boolean member) {
        AppraisalDecision decision = SampleEntities.decision(
                scope, Optional.of(withdrawn).filter(day -> !day.isEmpty()).map(LocalDate::parse));
        Item item = SampleEntities.item(1).withDecisions(List.of(decision));

        assertThat(SetSpec.of(item).contains(SetSpec.NATIONAL)).isEqualTo(member);
    }

    @Test
    void oneDecisionOfSeveralIsEnough() {
        Item item = SampleEntities.item(1)
                .withDecisions(List.of(
                        SampleEntities.decision("national", Optional.of(LocalDate.of(2026, 9, 1))),
                        SampleEntities.decision("national", Optional.empty())));

        assertThat(SetSpec.of(item)).contains(SetSpec.NATIONAL);
        assertThat(SetSpec.of(SampleEntities.item(1))).doesNotContain(SetSpec.NATIONAL);
    }
}
