package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.model.PageList;

class PageListJsonTest {
    @Test
    void aListOfEachReleasedSchemaIsReadAndWrittenAgain() throws IOException {
        byte[] released = EntityJsonTest.resource("pages.schema1.json");
        PageList pages = PageListJson.read(released);
        assertThat(pages.lastName()).isEqualTo(3);
        assertThat(pages.pages()).extracting(page -> page.name()).containsExactly("0003", "0001");
        assertThat(new String(PageListJson.bytes(pages), StandardCharsets.UTF_8))
                .isEqualTo(new String(released, StandardCharsets.UTF_8));
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
