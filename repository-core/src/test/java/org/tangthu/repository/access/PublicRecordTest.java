package org.tangthu.repository.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.testing.SampleEntities;

class PublicRecordTest {
    @Test
    void nobodyLearnsWhoGaveAnItemOnWhatTermsAndWhichGroupsMaySeeIt() {
        Rights rights = new Rights(
                Optional.empty(), AccessLevel.RESTRICTED, List.of("nghien-cuu"), Optional.of(LocalDate.of(2030, 1, 1)));
        Acquisition trust =
                new Acquisition("deposited-in-trust", Optional.of("Bà Nguyễn Thị A"), Optional.of("Mười năm"));
        Item item = SampleEntities.item(1)
                .withRights(rights)
                .withHolding(new Holding(Optional.of("Đình làng"), Optional.of(trust), List.of("AB.12"), 3));

        String json = new String(EntityJson.bytes(PublicRecord.of(item)), StandardCharsets.UTF_8);
        assertThat(json)
                .doesNotContain("Bà Nguyễn", "Mười năm", "nghien-cuu")
                .contains("deposited-in-trust", "Đình làng", "AB.12", "restricted", "2030-01-01", "\"copies\" : 3");
    }

    @Test
    void whatHoldsNothingPersonalStaysAsItIs() {
        assertThat(PublicRecord.of(SampleEntities.item(1))).isEqualTo(SampleEntities.item(1));
    }
}
