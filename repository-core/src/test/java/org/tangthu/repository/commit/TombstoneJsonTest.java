package org.tangthu.repository.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;

class TombstoneJsonTest {
    private static String documented() throws IOException {
        Matcher example = Pattern.compile("(?ms)^```json tombstone\\n(.*?)^```$")
                .matcher(Files.readString(Path.of("../docs/withdraw-and-purge.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    @Test
    void aTombstoneIsWrittenAsTheDocumentationShowsIt() throws IOException {
        byte[] shown = documented().getBytes(StandardCharsets.UTF_8);

        assertThat(TombstoneJson.bytes(TombstoneJson.read(shown))).isEqualTo(shown);
    }

    @Test
    void aNewerSchemaIsRefused() throws IOException {
        byte[] newer = documented().replace("\"schema\" : 3", "\"schema\" : 4").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TombstoneJson.read(newer))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("install the newer program");
    }

    @Test
    void schemaOneSaidNothingOfWhatTheFeedHadTold() throws IOException {
        byte[] old = documented()
                .replace("\"schema\" : 3", "\"schema\" : 1")
                .replaceAll("(?s)  \"told\" : \\{.*\\n  \\},\\n", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(TombstoneJson.read(old).told()).isEmpty();
        assertThat(TombstoneJson.read(old).changes()).isEmpty();
        assertThat(TombstoneJson.read(old).viewable()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void schemaTwoKnewNoMoreOfTheChangesThanTheFirstAndTheLast() throws IOException {
        byte[] old = documented()
                .replace("\"schema\" : 3", "\"schema\" : 2")
                .replaceAll("(?s)  \"changes\" : \\{[^}]*\\},\\n", "")
                .getBytes(StandardCharsets.UTF_8);

        Tombstone tombstone = TombstoneJson.read(old);
        assertThat(tombstone.changes()).isEmpty();
        assertThat(tombstone.change(entry(7, 1), tombstone.told())).contains(Appearance.APPEARED);
        assertThat(tombstone.change(entry(9, 2), tombstone.told())).isEmpty();
        assertThat(tombstone.change(entry(21, 3), tombstone.told())).contains(Appearance.CHANGED);
    }

    private static JournalEntry entry(long sequence, int version) {
        return new JournalEntry(
                sequence,
                Instant.EPOCH,
                EntityKind.ITEM,
                "ark:/99999/h4nn0mx7r",
                version,
                Event.UPDATED,
                "tester",
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"schema\": 1, \"id\": \"x\"}"})
    void whatIsNoTombstoneIsSaidToBeDamaged(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TombstoneJson.read(bytes))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("damaged");
    }
}
