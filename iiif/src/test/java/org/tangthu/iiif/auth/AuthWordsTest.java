package org.tangthu.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.address.Addresses;

class AuthWordsTest {
    private final AuthWords words = new AuthWords(new Addresses("https://thuvien.example.vn/so"));

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("vi")).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle("org.tangthu.iiif.auth.words", Locale.forLanguageTag(language))
                .keySet();
    }

    @Test
    void everyTextCanBeWritten() {
        for (String key : keys("vi")) {
            assertThat(words.text(key, Map.of("vi", "x", "en", "y")).values())
                    .as(key)
                    .allSatisfy(texts -> assertThat(texts.get(0)).doesNotContain("{", "''"));
        }
    }

    @Test
    void aServiceNamesTheSiteThatVisitorsDealWith() {
        assertThat(words.text("access.restricted.label").get("vi").get(0)).contains("thuvien.example.vn");
        assertThat(words.line("access.lending.label"))
                .isEqualTo("Mượn đọc tại thuvien.example.vn / Borrow from thuvien.example.vn");
    }
}
