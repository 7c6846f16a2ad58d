package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextOrigin.Machine;

class PageListJsonTest {
    @Test
    void aListOfTodaysSchemaIsReadAndWrittenAgain() throws IOException {
        byte[] released = EntityJsonTest.resource("pages.schema2.json");
        PageList pages = PageListJson.read(released);
        assertThat(pages.lastName()).isEqualTo(3);
        assertThat(pages.pages()).extracting(page -> page.name()).containsExactly("0003", "0001");
        assertThat(new String(PageListJson.bytes(pages), StandardCharsets.UTF_8))
                .isEqualTo(new String(released, StandardCharsets.UTF_8));
    }

    @Test
    void aTextOfTheFirstSchemaIsAPersonsBecauseItDidNotTell() throws IOException {
        PageList old = PageListJson.read(EntityJsonTest.resource("pages.schema1.json"));
        TextFile text = old.pages().get(0).text().orElseThrow();
        assertThat(text.origin()).isEqualTo(TextOrigin.PERSON);
        assertThat(text.originalName()).contains("001.xml");
        assertThat(old.structure()).hasSize(1);
    }

    @Test
    void aMachineIsKeptWithAllThatIsKnownOfIt() throws IOException {
        PageList pages = PageListJson.read(EntityJsonTest.resource("pages.schema2.json"));
        TextFile text = pages.pages().get(1).text().orElseThrow();
        assertThat(text.madeHere()).isTrue();
        assertThat(text.origin())
                .isEqualTo(new Machine(
                        Optional.of("Tesseract"),
                        Optional.of("5.3.0"),
                        List.of("vie", "fra"),
                        Optional.of(0.871),
                        Optional.of(Instant.parse("2026-02-05T03:00:00Z"))));
    }

    @Test
    void anEmptyListIsWrittenToo() {
        assertThat(PageListJson.read(PageListJson.bytes(PageList.NONE))).isEqualTo(PageList.NONE);
    }

    @Test
    void aDamagedListIsRefused() {
        byte[] damaged = "{\"schema\": 1, \"pages\": [{\"name\": \"x\"}]}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PageListJson.read(damaged))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("pages[0].master");
    }
}
