package org.tangthu.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tangthu.repository.ark.Ark;

class LinksTest {
    private final Links vi = SampleEditions.of(Language.VI).links();
    private final Links en = SampleEditions.of(Language.EN).links();

    @Test
    void keepThePathOfTheBaseButNotItsHost() {
        assertThat(vi.to("/search")).isEqualTo("/kho/search");
        assertThat(vi.library("VN-A B")).isEqualTo("/kho/libraries/VN-A%20B");
    }

    @Test
    void keepTheLanguageOfThePage() {
        assertThat(en.item(new Ark("99999", "h4nn0mx7r"))).isEqualTo("/kho/item/h4nn0mx7r?lang=en");
        assertThat(en.reader(new Ark("99999", "h4nn0mx7r"), "0002")).isEqualTo("/kho/item/h4nn0mx7r?page=0002&lang=en");
        assertThat(en.switched("/search?q=a")).isEqualTo("/kho/search?q=a");
        assertThat(vi.switched("/search?q=a")).isEqualTo("/kho/search?q=a&lang=en");
    }

    @Test
    void leaveDataWithoutALanguage() {
        assertThat(en.plain("/sparql")).isEqualTo("/kho/sparql");
    }
}
