package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Notice;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;

/** What pages say of the right to an item: why not all is to be seen, what helps, and until when. It is 10:00 on 05/02/2026. */
class AccessNoteTest {
    private static final String BORROW = "/item/h4nn0mx7r/borrow";

    private final SampleSite site = new SampleSite();
    private final Pages pages = site.pages(new Addresses("https://thuvien.example.vn"));

    private Item register(AccessLevel level, Optional<LocalDate> embargo, int copies) {
        return site.change(SampleSite.REGISTER, new Rights(Optional.empty(), level, List.of(), embargo), copies);
    }

    private Item lending(int copies) {
        return register(AccessLevel.LENDING, Optional.empty(), copies);
    }

    private Answer.Found found(Visitor visitor, Language language) {
        return (Answer.Found) pages.item(SampleSite.REGISTER, Map.of(), visitor, language);
    }

    private ItemPage page(Visitor visitor, Language language) {
        return (ItemPage) found(visitor, language).page();
    }

    private AccessNote note(Language language) {
        return page(Visitor.ANONYMOUS, language).access();
    }

    private Visitor reader(String name) {
        return new Visitor(false, Set.of(), site.lending.running(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            on-site       | phòng đọc              | reading room             | /libraries/VN-TT-MAU1
            restricted    | nhóm bạn đọc được phép | were given access        | /sign-in?return=%2Fitem%2Fh4nn0mx7r
            lending       | đọc theo lượt mượn     | lent                     | /item/h4nn0mx7r/borrow
            metadata-only | thông tin mô tả        | Only the description     | /libraries/VN-TT-MAU1
            preservation  | lưu trữ để bảo quản    | archive copy             | /libraries/VN-TT-MAU1
            """)
    void everyLevelSaysWhyNotAndWhatHelpsInBothLanguages(String level, String vietnamese, String english, String link) {
        register(AccessLevel.of(level).orElseThrow(), Optional.empty(), 1);

        Notice said = note(Language.VI).why().get(0);
        assertThat(said.text()).contains(vietnamese);
        assertThat(said.help().orElseThrow().href()).isEqualTo(link);
        assertThat(note(Language.EN).why()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).contains(english);
            assertThat(notice.help().orElseThrow().href()).startsWith(link).contains("lang");
        });
        assertThat(pages.html(page(Visitor.ANONYMOUS, Language.VI), "/", Language.VI))
                .contains("data-right=\"" + level + "\"");
    }

    @Test
    void anEmbargoSaysTheDayOnWhichItEndsAndTheInstantInTheZone() {
        register(AccessLevel.OPEN, Optional.of(LocalDate.of(2030, 1, 1)), 1);

        assertThat(note(Language.VI).why().get(0).text()).startsWith("Hoãn công bố đến 01/01/2030.");
        assertThat(note(Language.EN).why().get(0).text()).startsWith("Under embargo until 1 January 2030.");
        assertThat(note(Language.VI).opens())
                .contains(Instant.parse("2029-12-31T17:00:00Z").toEpochMilli());
    }

    @Test
    void anItemThatIsLentSaysHowManyCopiesAreFreeAndThenUntilWhenAllAreInUse() {
        Item item = lending(2);
        assertThat(note(Language.VI).why().get(0).text()).contains("Hiện còn 2/2 bản");
        site.lending.borrow(item, "ha");
        assertThat(note(Language.VI).why().get(0).text()).contains("Hiện còn 1/2 bản");
        site.clock.move(Duration.ofMinutes(5));
        site.lending.borrow(item, "nam");

        assertThat(note(Language.VI).why().get(0).text()).contains("Đang có người đọc đến 11:00.");
        assertThat(note(Language.EN).why().get(0).text()).contains("In use until 11:00.");
        assertThat(page(Visitor.ANONYMOUS, Language.VI).toString()).doesNotContain("\"ha\"", "nam\"");
    }

    @Test
    void aTimeOfAnotherDaySaysTheDay() {
        site.clock.set(Instant.parse("2026-02-05T16:30:00Z"));
        site.lending.borrow(lending(1), "ha");
        assertThat(note(Language.VI).why().get(0).text()).contains("đến 00:30 ngày 06/02/2026.");
        assertThat(note(Language.EN).why().get(0).text()).contains("until 00:30 on 6 February 2026.");
    }

    @Test
    void whoBorrowedItReadsItAndSeesUntilWhen() {
        site.lending.borrow(lending(1), "ha");

        ItemPage page = page(reader("ha"), Language.VI);
        assertThat(page.access().why()).isEmpty();
        assertThat(page.access().term().orElseThrow().text()).isEqualTo("Bạn đang mượn tài liệu này đến 11:00.");
        assertThat(page.access().term().orElseThrow().help()).contains(new Notice.Help("Gia hạn hoặc trả", BORROW));
        assertThat(page.access().until())
                .contains(Instant.parse("2026-02-05T04:00:00Z").toEpochMilli());
        assertThat(page.reader().orElseThrow().full()).isTrue();
        assertThat(pages.html(page, "/", Language.VI)).contains("data-until=\"1770264000000\"");
    }

    @Test
    void aLoanThatSomebodyWaitsForIsNotOfferedToBeRenewed() {
        Item item = lending(1);
        site.lending.borrow(item, "ha");
        site.lending.borrow(item, "nam");
        assertThat(page(reader("ha"), Language.VI).access().term().orElseThrow().help())
                .contains(new Notice.Help("Trả tài liệu", BORROW));
    }

    @Test
    void anyChangeOfTheRightIsAnotherTagAndABorrowersPageHasNone() {
        Item item = lending(2);
        Optional<String> free = found(Visitor.ANONYMOUS, Language.VI).tag();
        site.lending.borrow(item, "ha");
        Optional<String> oneOut = found(Visitor.ANONYMOUS, Language.VI).tag();
        site.lending.borrow(item, "nam");
        Optional<String> allOut = found(Visitor.ANONYMOUS, Language.VI).tag();
        site.clock.move(Duration.ofMinutes(10));
        site.lending.borrow(item, "ha");
        site.lending.borrow(item, "nam");
        Optional<String> renewed = found(Visitor.ANONYMOUS, Language.VI).tag();

        assertThat(List.of(free, oneOut, allOut, renewed)).doesNotHaveDuplicates();
        assertThat(found(reader("ha"), Language.VI).tag())
                .as("it counts minutes")
                .isEmpty();
        site.clock.move(Duration.ofHours(2));
        assertThat(found(reader("ha"), Language.VI).tag()).isEqualTo(free);
    }

    @Test
    void whatAnEmbargoHidTellsItsOwnReasonOnItsDay() {
        register(AccessLevel.LENDING, Optional.of(LocalDate.of(2026, 2, 6)), 1);
        Optional<String> before = found(Visitor.ANONYMOUS, Language.VI).tag();
        site.clock.set(Instant.parse("2026-02-05T17:00:00Z"));

        assertThat(note(Language.VI).right()).isEqualTo("lending");
        assertThat(note(Language.VI).opens()).isEmpty();
        assertThat(found(Visitor.ANONYMOUS, Language.VI).tag()).isNotEqualTo(before);
    }

    @Test
    void everyPageOfAnItemSaysIt() {
        lending(1);
        assertThat(pages.html(
                        ((Answer.Found) pages.view(SampleSite.REGISTER, Map.of(), Visitor.ANONYMOUS, Language.VI))
                                .page(),
                        "/",
                        Language.VI))
                .contains(BORROW);
        assertThat(pages.html(
                        ((Answer.Found) pages.embed(SampleSite.REGISTER, Map.of(), Visitor.ANONYMOUS, Language.VI))
                                .page(),
                        "/",
                        Language.VI))
                .contains(BORROW);
        assertThat(pages.html(
                        ((Answer.Found) pages.leaf(
                                        SampleSite.REGISTER, "0001", Map.of(), Visitor.ANONYMOUS, Language.VI))
                                .page(),
                        "/",
                        Language.VI))
                .contains(BORROW);
        assertThat(pages.leafText(SampleSite.REGISTER, "0002", Visitor.ANONYMOUS, Language.VI))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(
                                refused.why().help().orElseThrow().href())
                        .isEqualTo(BORROW));
    }
}
