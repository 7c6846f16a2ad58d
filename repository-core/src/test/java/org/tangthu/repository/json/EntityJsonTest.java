package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Area;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.NewsNote;
import org.tangthu.repository.model.OpeningHours;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.testing.SampleEntities;

class EntityJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"item", "library", "collection", "agent"})
    void aRecordOfTodaysSchemaIsWrittenAsItWasRead(String kind) throws IOException {
        String released = text("record." + kind + ".schema6.json");
        assertThat(rewritten(kind, released)).isEqualTo(released);
    }

    @ParameterizedTest
    @CsvSource({
        "item, 1",
        "library, 1",
        "collection, 1",
        "agent, 1",
        "item, 2",
        "library, 2",
        "collection, 2",
        "agent, 2",
        "item, 3",
        "library, 3",
        "collection, 3",
        "agent, 3",
        "item, 4",
        "library, 4",
        "collection, 4",
        "agent, 4",
        "item, 5",
        "library, 5",
        "collection, 5",
        "agent, 5"
    })
    void aRecordOfAnEarlierSchemaIsRaisedToToday(String kind, int schema) throws IOException {
        String released = text("record." + kind + ".schema" + schema + ".json");
        assertThat(rewritten(kind, released))
                .isEqualTo(released.replace("\"schema\" : " + schema, "\"schema\" : 6")
                        .replace("\"id\" : \"01\"", "\"name\" : \"01\""));
    }

    @Test
    void aPlaceOfAnOlderSchemaIsANameWhereItIsNoIdentifier() throws IOException {
        Item old = (Item) EntityJson.read(resource("record.item.schema2.json"));
        assertThat(old.description().places())
                .containsExactly(new PlaceReference(new Location(Optional.empty(), Optional.of("01")), "about"));
    }

    @Test
    void anItemOfSchemaTwoSaysNothingOfTheLackOfACreator() throws IOException {
        assertThat(absence("record.item.schema2.json")).isEmpty();
        assertThat(absence("record.item.schema3.json")).contains("anonymous");
    }

    @Test
    void ofAnItemOfSchemaThreeNothingWasDecided() throws IOException {
        assertThat(decisions("record.item.schema3.json")).isEmpty();
        assertThat(decisions("record.item.schema4.json"))
                .extracting(AppraisalDecision::number)
                .containsExactly("15/QĐ-HĐTĐ", "2/QĐ");
    }

    @Test
    void aLibraryOfSchemaFourToldItsReadersNothing() throws IOException {
        assertThat(profile("record.library.schema4.json")).isEqualTo(LibraryProfile.NONE);
        LibraryProfile told = profile("record.library.schema5.json");
        assertThat(told.hours()).extracting(OpeningHours::days).hasSize(2);
        assertThat(told.news())
                .extracting(NewsNote::day)
                .containsExactly(LocalDate.of(2026, 5, 19), LocalDate.of(2026, 1, 2));
    }

    @Test
    void aCollectionOfSchemaFiveHadNoExhibition() throws IOException {
        assertThat(exhibition("record.collection.schema5.json")).isEmpty();
        Exhibition told = exhibition("record.collection.schema6.json").orElseThrow();
        assertThat(told.items()).extracting(Ark::name).containsExactly("h4nn0mx7r", "d3bc8kz2v");
        assertThat(told.sections().get(0).exhibits().get(0).area()).contains(new Area(100, 200, 800, 600));
    }

    private static Optional<Exhibition> exhibition(String name) throws IOException {
        return ((Collection) EntityJson.read(resource(name))).exhibition();
    }

    private static LibraryProfile profile(String name) throws IOException {
        return ((Library) EntityJson.read(resource(name))).profile();
    }

    private static List<AppraisalDecision> decisions(String name) throws IOException {
        return ((Item) EntityJson.read(resource(name))).decisions();
    }

    private static Optional<String> absence(String name) throws IOException {
        return ((Item) EntityJson.read(resource(name))).description().creatorAbsence();
    }

    private static String rewritten(String kind, String record) {
        Entity entity = EntityJson.read(EntityKind.of(kind), record.getBytes(StandardCharsets.UTF_8));
        return new String(EntityJson.bytes(entity), StandardCharsets.UTF_8);
    }

    @Test
    void charactersThatAreNoneAreReadAsReplacedAndCounted() {
        Item item = SampleEntities.retitled(1, "a\u0001b\uFFFEc\u007Fd\uFDD0e");
        long before = StoredTexts.mended();

        assertThat(EntityJson.read(EntityJson.bytes(item)).label().value()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
        assertThat(StoredTexts.mended()).isGreaterThan(before);
    }

    @Test
    void anItemOfSchemaOneIsHeldInOneCopy() throws IOException {
        assertThat(copies("record.item.schema1.json")).isEqualTo(1);
        assertThat(copies("record.item.schema2.json")).isEqualTo(3);
    }

    private static int copies(String name) throws IOException {
        return ((Item) EntityJson.read(resource(name))).holding().copies();
    }

    @Test
    void aStoredCodeThatTheListsNoLongerHoldIsReadAsItIs() throws IOException {
        String record = text("record.item.schema1.json").replace("\"kind\" : \"manuscript\"", "\"kind\" : \"codex\"");
        assertThat(((Item) EntityJson.read(record.getBytes(StandardCharsets.UTF_8))).kind())
                .isEqualTo("codex");
    }

    @Test
    void aNewerSchemaIsRefusedWithAClearLine() throws IOException {
        byte[] newer = text("record.item.schema1.json")
                .replace("\"schema\" : 1", "\"schema\" : 7")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EntityJson.read(newer))
                .isInstanceOf(NewerSchema.class)
                .hasMessageContaining("schema 7, this program knows schemas up to 6");
    }

    @Test
    void aDamagedRecordIsRefusedWithWhatIsWrong() {
        assertThatThrownBy(
                        () -> EntityJson.read("{\"schema\": 1, \"entity\": \"agent\"".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("not JSON");
    }

    @Test
    void aRecordOfAnotherKindIsRefused() throws IOException {
        byte[] agent = resource("record.agent.schema1.json");
        assertThatThrownBy(() -> EntityJson.read(EntityKind.ITEM, agent))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("not of kind item");
    }

    private static String text(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = EntityJsonTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
