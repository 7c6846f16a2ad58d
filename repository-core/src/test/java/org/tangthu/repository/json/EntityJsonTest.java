package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;

class EntityJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"item", "library", "collection", "agent"})
    void aRecordOfTodaysSchemaIsWrittenAsItWasRead(String kind) throws IOException {
        String released = text("record." + kind + ".schema2.json");
        assertThat(rewritten(kind, released)).isEqualTo(released);
    }

    @ParameterizedTest
    @ValueSource(strings = {"item", "library", "collection", "agent"})
    void aRecordOfSchemaOneIsRaisedToToday(String kind) throws IOException {
        String released = text("record." + kind + ".schema1.json");
        assertThat(rewritten(kind, released)).isEqualTo(released.replace("\"schema\" : 1", "\"schema\" : 2"));
    }

    private static String rewritten(String kind, String record) {
        Entity entity = EntityJson.read(EntityKind.of(kind), record.getBytes(StandardCharsets.UTF_8));
        return new String(EntityJson.bytes(entity), StandardCharsets.UTF_8);
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
                .replace("\"schema\" : 1", "\"schema\" : 3")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EntityJson.read(newer))
                .isInstanceOf(NewerSchema.class)
                .hasMessageContaining("schema 3, this program knows schemas up to 2");
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
