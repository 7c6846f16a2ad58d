package org.tangthu.portal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotWordsTest {
    private final RobotWords words = RobotWords.with(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
                        + " Safari/537.36 Edg/126.0.0.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/17.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/128.0.0"
                        + " Chrome/122.0.0.0 Safari/537.36",
                "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile"
                        + " Safari/537.36",
                "Mozilla/5.0 (Linux; Android 12; SM-A525F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"
                        + " Zalo android/12100695 ZaloTheme/light ZaloLanguage/vi",
                "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/100.0 YaBrowser/22.3 Safari/537.36",
                "Opera/9.80 (Android; Opera Mini/36.2/119.132; U; vi) Presto/2.12.423 Version/12.16",
            })
    void browsersArePeople(String agent) {
        assertThat(words.tell(agent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "curl/8.5.0",
                "Wget/1.21",
                "python-requests/2.31.0",
                "Java-http-client/17.0.12",
                "Go-http-client/2.0",
                "okhttp/4.12.0",
                "Mozilla/5.0",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile"
                        + " Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (compatible; Bytespider; spider@example.test)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0 Safari/537.36",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)",
                "Mozilla/5.0 (compatible; SomeIndexer/1.0; https://indexer.example/about)",
            })
    void whateverSaysSoOrIsNoBrowserIsARobot(String agent) {
        assertThat(words.tell(agent)).isTrue();
    }

    @Test
    void alongNameIsReadInPart() {
        assertThat(words.tell("Mozilla/5.0 (X11) " + "a".repeat(100_000) + "bot"))
                .isFalse();
        assertThat(words.tell("(".repeat(100_000))).isTrue();
    }

    @Test
    void moreWordsAreTakenLiterally() {
        RobotWords more = RobotWords.with(List.of("Zotero (", "kiosk-test"));
        assertThat(more.tell("Mozilla/5.0 (X11) Gecko Kiosk-Test/1.0")).isTrue();
        assertThat(more.tell("Mozilla/5.0 (X11) Gecko Zotero (6)")).isTrue();
        assertThat(more.tell("Mozilla/5.0 (X11) Gecko Zotero 6")).isFalse();
    }
}
