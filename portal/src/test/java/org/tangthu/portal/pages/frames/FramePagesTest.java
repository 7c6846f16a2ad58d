package org.tangthu.portal.pages.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Card;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.pages.SearchAway;
import org.tangthu.portal.pages.frames.SnippetsPage.Snippet;
import org.tangthu.repository.address.Addresses;

class FramePagesTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn/kho");
    private static final Optional<String> SAMPLE = Optional.of("VN-TT-MAU2");

    private final SampleSite site = new SampleSite();
    private final FramePages frames = site.sitePages(ADDRESSES).frames();
    private final Pages pages = site.pages(ADDRESSES);

    private String html(Optional<? extends PageModel> page, Language language) {
        return pages.html(page.orElseThrow(), "/embed", language);
    }

    @Test
    void theSearchBoxSearchesEverythingOrTheItemsOfOneLibrary() {
        assertThat(html(frames.search(Optional.empty(), Language.VI), Language.VI))
                .contains("action=\"/kho/search\"", "<base target=\"_blank\">")
                .doesNotContain("name=\"library\"", "class=\"head\"");
        assertThat(html(frames.search(SAMPLE, Language.EN), Language.EN))
                .contains("name=\"library\" value=\"VN-TT-MAU2\"", "name=\"lang\" value=\"en\"")
                .contains("Tàng Thư sample community library");
    }

    @Test
    void theNewestItemsAreThoseOfEverybodyOrOfOneLibrary() {
        NewestFrame all = frames.newest(Optional.empty(), Language.VI).orElseThrow();
        NewestFrame own = frames.newest(SAMPLE, Language.VI).orElseThrow();
        assertThat(all.cards()).hasSize(6);
        assertThat(own.cards()).isNotEmpty().extracting(Card::about).allMatch(about -> about.contains("Tủ sách"));
        assertThat(own.all()).isEqualTo("/kho/search?library=VN-TT-MAU2");
        assertThat(html(frames.newest(SAMPLE, Language.VI), Language.VI))
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void whileTheIndexIsAwayTheFrameIsThereWithoutItems() {
        FramePages away = site.sitePages(ADDRESSES, new SearchAway()).frames();
        assertThat(html(away.newest(Optional.empty(), Language.VI), Language.VI))
                .contains("Chưa có tài liệu nào.");
    }

    @Test
    void theSnippetsNameTheFramesByTheirPublicAddress() {
        SnippetsPage page = (SnippetsPage) frames.snippets(SAMPLE, Language.EN).orElseThrow();
        assertThat(page.snippets())
                .extracting(Snippet::html)
                .allMatch(html -> html.startsWith("<iframe src=\"https://thuvien.example.vn/kho/embed/"))
                .allMatch(html -> html.contains("?library=VN-TT-MAU2&amp;lang=en\" title=\""));
        assertThat(html(Optional.of(page), Language.EN))
                .contains("&lt;iframe src=&quot;https://thuvien.example.vn/kho/embed/search?library=VN-TT-MAU2")
                .contains("<iframe class=\"tried\" src=\"/kho/embed/new?library=VN-TT-MAU2&amp;lang=en\"");
    }

    @Test
    void aLibraryThatThereIsNotHasNoFrames() {
        Optional<String> nobody = Optional.of("VN-NOT-HERE");
        assertThat(frames.search(nobody, Language.VI)).isEmpty();
        assertThat(frames.newest(nobody, Language.VI)).isEmpty();
        assertThat(frames.snippets(Optional.of("han-nom-mau"), Language.VI)).isEmpty();
    }
}
