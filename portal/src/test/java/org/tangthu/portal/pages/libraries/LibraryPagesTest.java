package org.tangthu.portal.pages.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.pages.SearchAway;
import org.tangthu.portal.pages.libraries.LibraryPage.Note;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Contact;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.NewsNote;

class LibraryPagesTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final String SAMPLE = "VN-TT-MAU1";
    private static final String NEW = "VN-TT-MOI";

    private final SampleSite site = new SampleSite();
    private final LibraryPages libraries = site.sitePages(ADDRESSES).libraries();
    private final Pages pages = site.pages(ADDRESSES);

    private LibraryPage page(String id, Language language) {
        return (LibraryPage) ((Answer.Found) libraries.library(id, language)).page();
    }

    private String html(String id, Language language) {
        return pages.html(page(id, language), "/libraries/" + id, language);
    }

    private void put(LibraryProfile profile) {
        site.catalogue.put(new Library(
                NEW,
                List.of(LocalizedText.of("Thư viện mới", "vi")),
                "public",
                "commune",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                profile));
    }

    private static LibraryProfile news(NewsNote... notes) {
        return new LibraryProfile(List.of(), List.of(), List.of(), List.of(), Contact.NONE, List.of(notes));
    }

    private static NewsNote note(int day, String title, String lang) {
        return new NewsNote(LocalDate.of(2026, 5, day), title, Optional.empty(), Optional.ofNullable(lang));
    }

    @Test
    void aLibraryTellsItsReadersInTheirLanguage() {
        assertThat(html(SAMPLE, Language.VI))
                .contains("Giờ mở cửa", "Thứ Hai – Thứ Sáu", "07:30 – 11:30", "Nghỉ ngày lễ, Tết.")
                .contains("Đọc tại chỗ", "1 phố Minh Họa", "mailto:thuvienmau@example.org", "tel:00000000000")
                .contains("Trưng bày về nghề làm giấy", "datetime=\"2026-11-02\"", "02/11/2026")
                .doesNotContain(">Reading room<");
        assertThat(html(SAMPLE, Language.EN))
                .contains("Monday – Friday", "Closed on public holidays.", "Reading room", "Digitization on request")
                .contains("An exhibition on paper making")
                .doesNotContain(">Trưng bày về nghề làm giấy<");
    }

    @Test
    void itsOwnSearchFindsItsItemsAlone() {
        assertThat(html(SAMPLE, Language.VI))
                .contains("<input type=\"hidden\" name=\"library\" value=\"VN-TT-MAU1\">")
                .contains("aria-label=\"Tìm trong tài liệu của thư viện\"");
    }

    @Test
    void itShowsItsCollectionsItsNewItemsAndWhatKindsItHas() {
        LibraryPage page = page(SAMPLE, Language.VI);
        assertThat(page.collections())
                .extracting(collection -> collection.name().value())
                .contains("Bộ sưu tập Hán Nôm mẫu");
        assertThat(page.cards()).isNotEmpty();
        assertThat(page.total()).contains((long) page.cards().size());
        assertThat(page.kinds()).anySatisfy(kind -> {
            assertThat(kind.label()).isEqualTo("Bản đồ");
            assertThat(kind.items()).isEqualTo(1);
            assertThat(kind.href()).isEqualTo("/search?library=VN-TT-MAU1&kind=map");
        });
    }

    @Test
    void newsAreToldInThePagesLanguageOrElseInAnother() {
        put(news(note(1, "Mở cửa", "vi"), note(2, "Open", "en"), note(3, "Họp", "vi")));
        assertThat(page(NEW, Language.VI).news())
                .extracting(note -> note.title().value())
                .containsExactly("Họp", "Mở cửa");
        assertThat(page(NEW, Language.EN).news())
                .extracting(note -> note.title().value())
                .containsExactly("Open");
        put(news(note(1, "Mở cửa", "vi")));
        assertThat(page(NEW, Language.EN).news()).extracting(Note::iso).containsExactly("2026-05-01");
        assertThat(html(NEW, Language.EN)).contains("<h3 lang=\"vi\">Mở cửa</h3>");
    }

    @Test
    void olderNewsAreFoldedAway() {
        put(news(note(1, "A", "vi"), note(2, "B", "vi"), note(3, "C", "vi"), note(4, "D", "vi"), note(5, "E", "vi")));
        assertThat(html(NEW, Language.VI)).containsSubsequence(">E</h3>", ">B</h3>", "<summary>Tin cũ hơn", ">A</h3>");
        put(news(note(1, "A", "vi")));
        assertThat(html(NEW, Language.VI)).doesNotContain("Tin cũ hơn");
    }

    @Test
    void aLibraryThatTellsNothingHasItsFieldsAndItsItems() {
        put(LibraryProfile.NONE);
        assertThat(html(NEW, Language.VI))
                .contains("Thư viện mới", "Mã thư viện", "0 tài liệu")
                .doesNotContain("id=\"hours\"", "id=\"contact\"", "id=\"news\"", "id=\"services\"");
    }

    @Test
    void whatALibraryTellsStaysText() {
        put(news(note(1, "<script>alert(1)</script>", "vi")));
        assertThat(html(NEW, Language.VI)).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void whileTheIndexIsAwayThePageIsShownWithoutItems() {
        LibraryPages away = site.sitePages(ADDRESSES, new SearchAway()).libraries();
        LibraryPage page = (LibraryPage) ((Answer.Found) away.library(SAMPLE, Language.VI)).page();
        assertThat(page.total()).isEmpty();
        assertThat(pages.html(page, "/", Language.VI)).contains("Giờ mở cửa", "Bộ phận tìm kiếm đang bận");
    }

    @Test
    void whatIsNoLibraryIsMissing() {
        assertThat(libraries.library("VN-NOT-HERE", Language.VI)).isInstanceOf(Answer.Missing.class);
        assertThat(libraries.library("han-nom-mau", Language.VI)).isInstanceOf(Answer.Missing.class);
    }
}
