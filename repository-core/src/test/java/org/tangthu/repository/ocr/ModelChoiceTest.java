package org.tangthu.repository.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

class ModelChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "'', left-to-right, vie, false",
        "vi, left-to-right, vie, false",
        "vi fr, left-to-right, vie+fra, false",
        "fr vi, left-to-right, fra+vie, false",
        "vi-Latn lzh-Latn, left-to-right, vie, false",
        "lzh, left-to-right, chi_tra, false",
        "lzh, '', chi_tra, false",
        "lzh, right-to-left, chi_tra_vert, false",
        "vi lzh, right-to-left, chi_tra_vert, false",
        "vi lzh, left-to-right, vie+chi_tra, false",
        "zh-Hans, left-to-right, chi_sim, false",
        "zh-Hant yue, left-to-right, chi_tra, false",
        "vi-Hani, right-to-left, chi_tra_vert, true",
        "lzh vi-Hani, right-to-left, chi_tra_vert, true",
        "tyz-Hani, right-to-left, chi_tra_vert, true",
        "vi fr, right-to-left, vie+fra, false",
        "ja, right-to-left, jpn_vert, false",
        "en ru km, left-to-right, eng+rus+khm, false",
        "cjm-Cham, left-to-right, cjm, false",
    })
    void modelsFollowLanguagesScriptsAndTheDirectionOfReading(
            String languages, String direction, String models, boolean nom) {
        Models chosen = ModelChoice.of(item(languages, direction, "old"), List.of());
        assertThat(String.join("+", chosen.names())).isEqualTo(models);
        assertThat(chosen.nom()).isEqualTo(nom);
    }

    @Test
    void frenchOfLocalHistoryIsReadWithTheVietnameseModelToo() {
        assertThat(ModelChoice.of(item("fr", "", "local-history"), List.of()).names())
                .containsExactly("fra", "vie");
        assertThat(ModelChoice.of(item("fr", "", "old"), List.of()).names()).containsExactly("fra");
    }

    @Test
    void modelsThatWereAskedForAreTakenButNomStaysNom() {
        Models chosen = ModelChoice.of(item("vi-Hani", "", "old"), List.of("own"));
        assertThat(chosen).isEqualTo(new Models(List.of("own"), true));
    }

    private static Item item(String languages, String direction, String heritage) {
        Item item = SampleEntities.item(1);
        Description old = item.description();
        Description description = new Description(
                old.titles(),
                old.agents(),
                old.dates(),
                old.places(),
                old.subjects(),
                old.classification(),
                languages.isEmpty() ? List.of() : List.of(languages.split(" ")),
                old.texts(),
                old.extent(),
                old.identifiers());
        return new Item(
                item.ark(),
                item.library(),
                item.localId(),
                item.kind(),
                List.of(new Heritage(heritage, Optional.empty(), Optional.empty())),
                description,
                item.holding(),
                item.collections(),
                item.rights(),
                item.digitization(),
                item.state(),
                Optional.of(direction).filter(text -> !text.isEmpty()));
    }
}
