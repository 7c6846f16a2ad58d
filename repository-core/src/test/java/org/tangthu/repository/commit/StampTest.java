package org.tangthu.repository.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.object.ObjectVersion;

class StampTest {
    private static final Instant NOON = Instant.parse("2026-02-05T05:00:00.123Z");

    private static ObjectVersion version(String message) {
        return new ObjectVersion("VN-A", 3, NOON, message, "somebody", Set.of("record.json"));
    }

    private static JournalEntry entry(Optional<String> library) {
        return new JournalEntry(42, NOON, EntityKind.ITEM, "VN-A", 3, Event.ACCESS, "somebody", library);
    }

    @Test
    void anEntryComesBackWholeFromItsVersion() {
        for (Optional<String> library : Set.of(Optional.of("VN-HD-TVT"), Optional.<String>empty())) {
            String message = Stamp.of("kho.example.vn", entry(library)).toString();
            Stamp read = Stamp.of(version(message));
            assertThat(read.entry(version(message))).isEqualTo(entry(library));
            assertThat(read.repositoryId()).isEqualTo("kho.example.vn");
        }
    }

    @Test
    void theDocumentedMessageIsRead() throws IOException {
        Matcher block = Pattern.compile("(?ms)^```text stamp\\n(.*?)\\n```$")
                .matcher(Files.readString(Path.of("../docs/formats.md")));
        assertThat(block.find()).isTrue();
        assertThat(Stamp.of(version(block.group(1))).toString()).isEqualTo(block.group(1));
    }

    @Test
    void aVersionOfSomebodyElseIsNamed() {
        assertThatThrownBy(() -> Stamp.of(version("autosave")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("Version 3 of VN-A")
                .hasMessageContaining("'autosave'");
    }

    @Test
    void aVersionOfANewerProgramIsNamed() {
        assertThatThrownBy(() -> Stamp.of(version("tangthu:2 something else")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("newer program");
    }

    @Test
    void aLibraryWhoseIdentifierHasASpaceCannotBeStamped() {
        assertThatThrownBy(() -> Stamp.of("a.b", entry(Optional.of("VN A"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
