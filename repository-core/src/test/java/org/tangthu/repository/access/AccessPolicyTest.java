package org.tangthu.repository.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.Title;

class AccessPolicyTest {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final String ITEM = "ark:/99999/h4nn0mx7r";
    private static final Visitor READING_ROOM = Visitor.IN_READING_ROOM;
    private static final Visitor HISTORIAN = member("VN-TT-MAU1", "historians");
    private static final Visitor BORROWER = borrower(NOW.plusSeconds(1));

    @ParameterizedTest
    @CsvSource({
        // level        anonymous  reading room  group member  borrower
        "open,          full,      full,         full,         full",
        "on-site,       preview,   full,         preview,      preview",
        "restricted,    preview,   preview,      full,         preview",
        "lending,       preview,   preview,      preview,      full",
        "metadata-only, denied,    denied,       denied,       denied",
        "preservation,  denied,    denied,       denied,       denied",
    })
    void whatEachVisitorHasAtEachLevel(
            String level, String anonymous, String readingRoom, String member, String borrower) {
        Item item = item(State.PUBLISHED, level, Optional.empty());
        assertThat(decide(item, Visitor.ANONYMOUS)).isEqualTo(anonymous);
        assertThat(decide(item, READING_ROOM)).isEqualTo(readingRoom);
        assertThat(decide(item, HISTORIAN)).isEqualTo(member);
        assertThat(decide(item, BORROWER)).isEqualTo(borrower);
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    void whatIsOpenMayBeTakenAlongUnlessItIsLent(AccessLevel level) {
        Item item = item(State.PUBLISHED, level.code(), Optional.empty());
        for (Visitor visitor : List.of(Visitor.ANONYMOUS, READING_ROOM, HISTORIAN, BORROWER)) {
            boolean taken = decide(item, visitor).equals("full") && level != AccessLevel.LENDING;
            assertThat(today().downloads(item, visitor)).isEqualTo(taken);
        }
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    void thereAreImagesForSomebodyWhereAnyVisitorHasSome(AccessLevel level) {
        for (Optional<LocalDate> embargo :
                List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2030, 1, 1)))) {
            Item item = item(State.PUBLISHED, level.code(), embargo);
            boolean some = Stream.of(Visitor.ANONYMOUS, READING_ROOM, HISTORIAN, BORROWER)
                    .anyMatch(visitor -> !decide(item, visitor).equals("denied"));
            assertThat(today().imagesForSomebody(item)).isEqualTo(some);
        }
    }

    @Test
    void membershipOfAnotherGroupGivesNothing() {
        Item item = item(State.PUBLISHED, "restricted", Optional.empty());
        assertThat(decide(item, member("VN-TT-MAU1", "teachers"))).isEqualTo("preview");
    }

    @Test
    void membershipOfAGroupOfThatNameAtAnotherLibraryGivesNothing() {
        Item item = item(State.PUBLISHED, "restricted", Optional.empty());
        assertThat(decide(item, member("VN-TT-MAU2", "historians"))).isEqualTo("preview");
    }

    @Test
    void aLoanThatEndedGivesNothing() {
        Item item = item(State.PUBLISHED, "lending", Optional.empty());
        assertThat(decide(item, borrower(NOW))).isEqualTo("preview");
    }

    @Test
    void aLoanOfAnotherItemGivesNothing() {
        Item item = item(State.PUBLISHED, "lending", Optional.empty());
        Visitor other = new Visitor(true, Set.of(), Map.of("ark:/99999/other", new Loan(1, NOW.plusSeconds(1), false)));
        assertThat(decide(item, other)).isEqualTo("preview");
    }

    @Test
    void aLoanOfACopyThatIsNoLongerHeldGivesNothing() {
        Visitor third = new Visitor(false, Set.of(), Map.of(ITEM, new Loan(3, NOW.plusSeconds(1), false)));
        Item item = item(State.PUBLISHED, "lending", Optional.empty());
        assertThat(decide(item.withHolding(item.holding().withCopies(3)), third))
                .isEqualTo("full");
        assertThat(decide(item.withHolding(item.holding().withCopies(2)), third))
                .isEqualTo("preview");
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    void anEmbargoNeverGivesMoreThanTheLevel(AccessLevel level) {
        Item item = item(State.PUBLISHED, level.code(), Optional.of(LocalDate.of(2030, 1, 1)));
        assertThat(decide(item, READING_ROOM)).isNotEqualTo("full");
        assertThat(decide(item, HISTORIAN)).isNotEqualTo("full");
        assertThat(decide(item, BORROWER)).isNotEqualTo("full");
    }

    @Test
    void anEmbargoEndsAtMidnightOfTheConfiguredZone() {
        Item item = item(State.PUBLISHED, "open", Optional.of(LocalDate.of(2030, 1, 1)));
        assertThat(at("2029-12-31T16:59:59Z").decide(item, Visitor.ANONYMOUS))
                .isEqualTo(new Decision.Preview(Decision.Reason.EMBARGO));
        assertThat(at("2029-12-31T17:00:00Z").decide(item, Visitor.ANONYMOUS).full())
                .isTrue();
        assertThat(at("2029-12-31T16:59:59Z").embargoed(item)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, HIDDEN", "SUBMITTED, HIDDEN", "APPRAISED, HIDDEN", "PUBLISHED, PUBLIC", "WITHDRAWN, GONE"})
    void onlyWhatIsPublishedIsPublic(State state, Visibility visibility) {
        Item item = item(state, "open", Optional.empty());
        assertThat(today().visibility(item)).isEqualTo(visibility);
        assertThat(today().decide(item, READING_ROOM).full()).isEqualTo(visibility == Visibility.PUBLIC);
    }

    private static Visitor member(String library, String group) {
        return new Visitor(false, Set.of(new Group(library, group)), Map.of());
    }

    private static Visitor borrower(Instant end) {
        return new Visitor(false, Set.of(), Map.of(ITEM, new Loan(1, end, false)));
    }

    private static String decide(Item item, Visitor visitor) {
        return today().decide(item, visitor).getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static AccessPolicy today() {
        return at(NOW.toString());
    }

    private static AccessPolicy at(String instant) {
        return new AccessPolicy(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), HANOI);
    }

    private static Item item(State state, String level, Optional<LocalDate> embargo) {
        Description description = new Description(
                List.of(new Title(LocalizedText.of("Sổ bộ", "vi"), Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("vi"),
                List.of(),
                Optional.empty(),
                List.of());
        return new Item(
                Ark.parse(ITEM),
                "VN-TT-MAU1",
                Optional.empty(),
                "manuscript",
                List.of(),
                description,
                new Holding(Optional.empty(), Optional.empty(), List.of()),
                List.of(),
                new Rights(Optional.empty(), AccessLevel.of(level).orElseThrow(), List.of("historians"), embargo),
                "published",
                state,
                Optional.empty());
    }
}
