package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Found;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.LeafPage.Piece;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Page.TextFormat;

/** The text of a page for people. */
class LeafPagesTest {
    private static final String PAGE = "/item/h4nn0mx7r/page/";

    @TempDir
    Path folder;

    private final SampleSite site = new SampleSite();
    private final Pages pages = site.pages(new Addresses("https://thuvien.example.vn"));

    @Test
    void columnsStandInTheirOwnOrderWithReadings() {
        LeafPage leaf = leaf("0002");
        assertThat(leaf.text()).element(0).satisfies(passage -> {
            assertThat(passage.vertical()).isTrue();
            assertThat(passage.blocks().get(0).lang()).contains("lzh-Hani");
            assertThat(passage.blocks().get(0).lines().get(0).pieces())
                    .extracting(Piece::text)
                    .containsExactly("藏", "書", "樣", "本", "簿", "序");
        });
        assertThat(html(leaf)).contains("<ruby>藏<rt lang=\"vi\">tàng</rt></ruby>");
    }

    @Test
    void readingsAreHiddenByALinkAndStayHiddenOnTheNextPage() {
        LeafPage shown = leaf("0002");
        assertThat(shown.readings().orElseThrow().other()).isEqualTo(PAGE + "0002?readings=hide");
        LeafPage hidden = leaf("0002", Map.of("readings", "hide"));
        assertThat(html(hidden)).doesNotContain("<ruby>").contains("Hiện âm đọc");
        assertThat(hidden.next().orElseThrow().href()).isEqualTo(PAGE + "0003?readings=hide");
        assertThat(hidden.readings().orElseThrow().other()).isEqualTo(PAGE + "0002");
    }

    @Test
    void runsOfSeveralLanguagesEachSayTheirOwn() throws IOException {
        LeafPage leaf = leafOf(
                TextFormat.ALTO,
                """
                <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="100" HEIGHT="100"><PrintSpace>
                <TextBlock LANG="vie"><TextLine><String CONTENT="Hà"/><String CONTENT="Nội"/><String CONTENT="河內"/>
                <String CONTENT="1902"/><String CONTENT="ville" LANG="fra"/></TextLine></TextBlock>
                </PrintSpace></Page></Layout></alto>""");
        LeafPage.Block block = leaf.text().get(0).blocks().get(0);
        assertThat(block.lang()).contains("vi");
        assertThat(block.lines().get(0).pieces())
                .extracting(Piece::text, Piece::lang)
                .containsExactly(
                        tuple("Hà Nội", Optional.empty()),
                        tuple("河內 1902", Optional.of("vi-Hani")),
                        tuple("ville", Optional.of("fr")));
    }

    @Test
    void whatWasSearchedIsMarkedInAnySpellingAndScript() throws IOException {
        for (String words : List.of("hà nội", "ha noi", "河內")) {
            LeafPage leaf = leafOf(TextFormat.PLAIN, "Thành Hà Nội, xưa là 河內.", Map.of("q", words));
            assertThat(leaf.search().orElseThrow().found()).as(words).isPositive();
            assertThat(html(leaf)).as(words).contains("<mark id=\"hit\">");
        }
        assertThat(html(leafOf(TextFormat.PLAIN, "Thành Hà Nội, xưa là 河內.", Map.of("q", "\"hà nội\""))))
                .contains("<mark id=\"hit\">Hà Nội</mark>, xưa");
    }

    @Test
    void aMarkLeadsIntoTheReaderAtItsPlace() {
        LeafPage leaf = leaf("0002", Map.of("q", "藏書"));
        assertThat(leaf.reader()).isEqualTo("/item/h4nn0mx7r?page=0002&xywh=1099,202,103,223&q=%E8%97%8F%E6%9B%B8");
        assertThat(leaf.previous().orElseThrow().href()).isEqualTo(PAGE + "0001?q=%E8%97%8F%E6%9B%B8");
        assertThat(leaf.search().orElseThrow().without()).isEqualTo(PAGE + "0002");
        assertThat(html(leaf)).contains("<mark id=\"hit\"><ruby>藏<rt").contains("<mark><ruby>書<rt");
    }

    @Test
    void wordsThatAreNotThereAreSaidNotToBe() {
        assertThat(html(leaf("0002", Map.of("q", "khongcogi")))).contains("không có chỗ nào khớp");
        assertThat(leaf("0002").search()).isEmpty();
    }

    @Test
    void aWordThatALineDividesIsMarkedInBothLines() throws IOException {
        LeafPage leaf = leafOf(
                TextFormat.ALTO,
                """
                <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="100" HEIGHT="100"><PrintSpace>
                <TextBlock LANG="fra"><TextLine><String CONTENT="la"/><String CONTENT="biblio"/><HYP CONTENT="-"/></TextLine>
                <TextLine><String CONTENT="thèque"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>""",
                Map.of("q", "bibliothèque"));
        assertThat(html(leaf)).contains("<mark id=\"hit\">biblio-</mark>").contains("<mark>thèque</mark>");
    }

    @Test
    void aCharacterOutsideUnicodeIsNamedByItsCode() throws IOException {
        assertThat(html(leafOf(TextFormat.PLAIN, "些\uDB81\uDCB2些")))
                .contains("data-code=\"0F0&#10;4B2\" title=\"U+F04B2: chữ chưa có trong Unicode")
                .contains("\uDB81\uDCB2</span>");
    }

    @Test
    void columnsAndLinesOfLettersAreLaidOutApart() throws IOException {
        LeafPage leaf = leafOf(
                TextFormat.ALTO,
                """
                <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="100" HEIGHT="100"><PrintSpace>
                <TextBlock LANG="vi-Hani" BASEDIRECTION="ttb"><TextLine><String CONTENT="𤾓𢆥"/></TextLine></TextBlock>
                <TextBlock LANG="vi"><TextLine><String CONTENT="trăm"/></TextLine></TextBlock>
                <TextBlock LANG="lzh-Hani" BASEDIRECTION="rtl"><TextLine><String CONTENT="萬古"/></TextLine></TextBlock>
                </PrintSpace></Page></Layout></alto>""");
        assertThat(leaf.text()).extracting(LeafPage.Passage::vertical).containsExactly(true, false);
        assertThat(html(leaf))
                .contains("aria-label=\"Toàn văn, phần 1\"")
                .contains("<p lang=\"lzh-Hani\" dir=\"rtl\">");
    }

    @Test
    void aPageIsFoundByItsLabelElseByItsNumber() {
        assertThat(jump("4b")).isEqualTo(PAGE + "0008");
        assertThat(jump("4B ")).isEqualTo(PAGE + "0008");
        assertThat(jump("tờ 4b")).isEqualTo(PAGE + "0008");
        assertThat(jump("3")).as("no page is called so").isEqualTo(PAGE + "0003");
        Answer missed =
                pages.leaf(SampleSite.REGISTER, "0002", Map.of("to", List.of("<9z>")), Visitor.ANONYMOUS, Language.VI);
        assertThat(html(((Found) missed).page())).contains("không có trang nào mang nhãn “&lt;9z&gt;”");
    }

    private String jump(String label) {
        Answer answer =
                pages.leaf(SampleSite.REGISTER, "0002", Map.of("to", List.of(label)), Visitor.ANONYMOUS, Language.VI);
        return ((Answer.Elsewhere) answer).address().replace("https://thuvien.example.vn", "");
    }

    @Test
    void aJumpKeepsTheMarksAndTheLanguage() {
        Answer answer = pages.leaf(
                SampleSite.REGISTER,
                "0002",
                Map.of("to", List.of("4b"), "q", List.of("hà nội")),
                Visitor.ANONYMOUS,
                Language.EN);
        assertThat(((Answer.Elsewhere) answer).address()).endsWith("/page/0008?q=h%C3%A0+n%E1%BB%99i&lang=en");
    }

    @Test
    void thePartsOfTheItemAroundThePageAreTold() {
        assertThat(leaf("0006").parts())
                .extracting(part -> part.text().value(), part -> part.href().orElseThrow())
                .containsExactly(tuple("Quyển một", PAGE + "0005"), tuple("Can chi", PAGE + "0006"));
    }

    @Test
    void whatAPartOfTheItemIsCalledIsAHeadingWhereItBegins() throws IOException {
        LeafPage leaf = leafOf(TextFormat.PLAIN, "TỰA.\n\nTựa này nói về việc giữ sách.");
        assertThat(leaf.text().get(0).blocks())
                .extracting(LeafPage.Block::heading)
                .containsExactly(true, false);
    }

    @Test
    void neighboursAreNamedAndSignposted() {
        Found found = (Found) pages.leaf(SampleSite.REGISTER, "0002", Map.of(), Visitor.ANONYMOUS, Language.VI);
        assertThat(found.links())
                .contains(
                        new Answer.Link("cite-as", "https://thuvien.example.vn/ark:/99999/h4nn0mx7r/0002"),
                        new Answer.Link("prev", "https://thuvien.example.vn" + PAGE + "0001"),
                        new Answer.Link("next", "https://thuvien.example.vn" + PAGE + "0003"));
        assertThat(leaf("0001").previous()).isEmpty();
        assertThat(leaf("0002").previous().orElseThrow().label()).isEqualTo("Tờ 1a");
        assertThat(leaf("0012").next()).isEmpty();
    }

    @Test
    void otherFormsAreNamedToThoseWhoMayHaveThem() {
        assertThat(leaf("0002").forms())
                .extracting(ItemPage.Download::href)
                .contains(
                        "https://thuvien.example.vn" + PAGE + "0002.txt",
                        "https://thuvien.example.vn" + PAGE + "0002.alto.xml",
                        "https://thuvien.example.vn/item/h4nn0mx7r.txt");
        Found guarded = (Found)
                pages.leaf(SampleSite.THESIS, "0001", Map.of("q", List.of("luận văn")), Visitor.ANONYMOUS, Language.VI);
        LeafPage outside = (LeafPage) guarded.page();
        assertThat(outside.forms()).isEmpty();
        assertThat(outside.text()).isEmpty();
        assertThat(outside.search()).as("nothing is said of what is in it").isEmpty();
    }

    private LeafPage leafOf(TextFormat format, String text) throws IOException {
        return leafOf(format, text, Map.of());
    }

    /** The second page of the register with another text. */
    private LeafPage leafOf(TextFormat format, String text, Map<String, String> parameters) throws IOException {
        Path file = Files.writeString(folder.resolve("text." + format.extension()), text);
        site.text(SampleSite.REGISTER, "0002", format, file);
        return leaf("0002", parameters);
    }

    private LeafPage leaf(String page) {
        return leaf(page, Map.of());
    }

    private LeafPage leaf(String page, Map<String, String> parameters) {
        Map<String, List<String>> all = new HashMap<>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        Answer answer = pages.leaf(SampleSite.REGISTER, page, all, Visitor.ANONYMOUS, Language.VI);
        return (LeafPage) ((Found) answer).page();
    }

    private String html(PageModel page) {
        return pages.html(page, "/", Language.VI);
    }
}
