package org.tangthu.portal.pages.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.SampleEditions;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.pages.lending.LendingPages.Asked;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Rights;

/** Loans are of an hour, two items at a time. It is 10:00. */
class LendingPagesTest {
    private static final Borrower NOBODY = new Borrower(Optional.empty(), false);
    private static final Asked REGISTER = asked(SampleSite.REGISTER, Optional.empty());

    private final SampleSite site = new SampleSite();
    private final LendingPages pages = site.lendingPages(new Addresses("https://thuvien.example.vn"));

    @BeforeEach
    void lendTheRegister() {
        register(AccessLevel.LENDING, 2);
    }

    private void register(AccessLevel level, int copies) {
        site.change(SampleSite.REGISTER, new Rights(Optional.empty(), level, List.of(), Optional.empty()), copies);
    }

    private static Asked asked(String name, Optional<String> page) {
        return new Asked(name, page, "token", Language.VI);
    }

    private static Borrower reader(String name) {
        return new Borrower(Optional.of(name), false);
    }

    private BorrowPage shown(Borrower borrower) {
        return page(pages.show(REGISTER, borrower));
    }

    private static BorrowPage page(Answer answer) {
        return (BorrowPage) ((Answer.Found) answer).page();
    }

    private static Answer.Elsewhere at(String path) {
        return new Answer.Elsewhere("https://thuvien.example.vn" + path);
    }

    @Test
    void somebodyUnknownSeesTheTermsAndTheWayToSignIn() {
        BorrowPage page = shown(NOBODY);
        assertThat(page.standing()).isEqualTo("Hiện còn 2/2 bản để mượn.");
        assertThat(page.terms().orElseThrow()).startsWith("Mỗi lượt mượn là 1 giờ.");
        assertThat(page.actions().signIn()).contains("/sign-in?return=%2Fitem%2Fh4nn0mx7r%2Fborrow");
        assertThat(page.actions().borrow()).isEmpty();
        assertThat(page.head().canonical()).as("nothing for search engines").isEmpty();
    }

    @Test
    void inAReadingRoomNoAccountIsNeeded() {
        assertThat(shown(new Borrower(Optional.empty(), true)).actions().borrow())
                .isPresent();
    }

    @Test
    void whoBorrowsComesToThePageThatWasToBeRead() {
        assertThat(pages.borrow(asked(SampleSite.REGISTER, Optional.of("0003")), () -> "ha"))
                .isEqualTo(at("/item/h4nn0mx7r?page=0003"));
        assertThat(site.lending.running("ha")).hasSize(1);
    }

    @Test
    void whoHasItSeesUntilWhenAndMayRenewOrReturnIt() {
        pages.borrow(REGISTER, () -> "ha");
        BorrowPage page = shown(reader("ha"));
        assertThat(page.standing()).isEqualTo("Bạn đang mượn tài liệu này đến 11:00.");
        assertThat(page.actions().read()).isTrue();
        assertThat(page.actions().borrow().orElseThrow().label()).isEqualTo("Gia hạn");
        assertThat(page.actions().giveBack()).contains("/item/h4nn0mx7r/return");

        site.clock.move(Duration.ofMinutes(30));
        assertThat(pages.borrow(REGISTER, () -> "ha")).isEqualTo(at("/item/h4nn0mx7r"));
        assertThat(shown(reader("ha")).standing()).contains("11:30");
    }

    @Test
    void theThirdReaderOfTwoCopiesHearsUntilWhenAndGetsTheOneThatIsReturned() {
        pages.borrow(REGISTER, () -> "ha");
        pages.borrow(REGISTER, () -> "nam");
        assertThat(shown(reader("lan")).standing()).isEqualTo("Đang có người đọc đến 11:00.");
        assertThat(shown(reader("lan")).actions().borrow().orElseThrow().label())
                .isEqualTo("Hỏi mượn");

        BorrowPage refused = page(pages.borrow(REGISTER, () -> "lan"));
        assertThat(refused.refusal())
                .contains(
                        "Đang có người đọc đến 11:00. Lượt ấy không được gia hạn nữa. Khi lượt ấy hết, hãy trở lại trang này.");
        assertThat(shown(reader("ha")).actions().borrow()).as("not renewed").isEmpty();

        pages.giveBack(REGISTER, reader("ha"));
        assertThat(pages.borrow(REGISTER, () -> "lan")).isEqualTo(at("/item/h4nn0mx7r"));
    }

    @Test
    void nobodyReturnsWhatAnotherHas() {
        pages.borrow(REGISTER, () -> "ha");
        assertThat(pages.giveBack(REGISTER, reader("nam"))).isEqualTo(at("/item/h4nn0mx7r"));
        assertThat(pages.giveBack(REGISTER, NOBODY)).isEqualTo(at("/item/h4nn0mx7r"));
        assertThat(site.lending.running("ha")).hasSize(1);
    }

    @Test
    void whoHasAsManyAsAllowedIsToldSo() {
        Rights lent = new Rights(Optional.empty(), AccessLevel.LENDING, List.of(), Optional.empty());
        site.loans.borrow("a", "ha", 1, 2, site.clock.instant().plusSeconds(60));
        site.loans.borrow("b", "ha", 1, 2, site.clock.instant().plusSeconds(60));
        site.change(SampleSite.REGISTER, lent, 2);
        assertThat(page(pages.borrow(REGISTER, () -> "ha")).refusal().orElseThrow())
                .contains("nhiều nhất 2 tài liệu");
    }

    @ParameterizedTest
    @EnumSource(value = AccessLevel.class, names = "LENDING", mode = EnumSource.Mode.EXCLUDE)
    void anItemThatIsNotLentSaysSo(AccessLevel level) {
        register(level, 1);
        assertThat(shown(reader("ha")).standing()).isEqualTo("Hiện tài liệu này không cho mượn.");
        assertThat(shown(reader("ha")).actions().borrow()).isEmpty();
        assertThat(pages.borrow(REGISTER, () -> "ha")).isEqualTo(pages.show(REGISTER, reader("ha")));
        assertThat(site.lending.running("ha")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(pages.show(asked("zzzzzzzzz", Optional.empty()), NOBODY)).isEqualTo(new Answer.Missing());
        assertThat(pages.show(asked("H4NN-0MX7R", Optional.empty()), NOBODY))
                .isEqualTo(new Answer.Moved("https://thuvien.example.vn/item/h4nn0mx7r/borrow"));
    }

    @ParameterizedTest
    @CsvSource({"PT1M, 1 phút", "PT45M, 45 phút", "PT90M, 90 phút", "PT3H, 3 giờ", "P14D, 14 ngày"})
    void howLongALoanLastsIsToldInWholeUnits(Duration length, String words) {
        var edition = SampleEditions.of(Language.VI);
        assertThat(new LendingWords(edition, LocalDate.EPOCH).of(length)).isEqualTo(words);
    }
}
