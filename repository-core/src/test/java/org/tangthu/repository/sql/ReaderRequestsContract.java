package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.request.Handling;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.ReaderRequest;
import org.tangthu.repository.request.ReaderRequests;
import org.tangthu.repository.request.RequestKind;
import org.tangthu.repository.request.RequestState;
import org.tangthu.repository.testing.SampleEntities;

/** What every store of readers' requests must do. */
abstract class ReaderRequestsContract extends DatabaseContract {
    private static final String ITEM = "ark:/99999/h4nn0mx7r";
    private static final Optional<Set<String>> ALL = Optional.empty();

    private ReaderRequests requests() {
        return sql.readerRequests();
    }

    private static NewRequest error(String text) {
        return asked("VN-A", text, Optional.empty());
    }

    private static NewRequest asked(String library, String text, Optional<String> contact) {
        return new NewRequest(RequestKind.ERROR, ITEM, library, Optional.of("0008"), text, contact, "vi");
    }

    private ReaderRequest submit(NewRequest request) {
        return requests().submit(request, NOON);
    }

    private List<Long> listed(Optional<Set<String>> libraries, Set<RequestState> states) {
        return requests().list(libraries, states, Long.MAX_VALUE, 100).stream()
                .map(ReaderRequest::number)
                .toList();
    }

    @Test
    void aRequestIsNewAndWhole() {
        NewRequest asked = asked("VN-A", "Trang này lộn ngược 河內 𡨸", Optional.of("an@example.org"));
        ReaderRequest request = submit(asked);

        assertThat(request).isEqualTo(new ReaderRequest(request.number(), 1, asked, 1, NOON, NOON, Handling.NONE));
        assertThat(requests().find(request.number())).contains(request);
        assertThat(requests().find(request.number() + 1)).isEmpty();
    }

    @Test
    void thoseThatSayTheSameAreCounted() {
        ReaderRequest first = submit(error("Trang này lộn ngược!"));
        ReaderRequest second = submit(error("  trang này\nLỘN NGƯỢC "));

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.count()).isEqualTo(2);
        assertThat(second.revision())
                .as("nobody's decision is upset by another voice")
                .isEqualTo(1);
        assertThat(submit(error("Trang sau lộn ngược")).number()).isNotEqualTo(first.number());
        assertThat(requests().openAbout(ITEM)).isEqualTo(2);
    }

    @Test
    void whoeverWaitsForAnAnswerIsNotMerelyCounted() {
        ReaderRequest first = submit(asked("VN-A", "the same", Optional.of("a@example.org")));
        ReaderRequest second = submit(asked("VN-A", "the same", Optional.of("b@example.org")));
        ReaderRequest third = submit(error("the same"));
        assertThat(Set.of(first.number(), second.number(), third.number())).hasSize(3);
        assertThat(List.of(first.count(), second.count(), third.count())).containsOnly(1);
    }

    @Test
    void aClosedRequestIsNotCountedOn() {
        ReaderRequest first = submit(error("the same"));
        requests().handle(first.number(), 1, new Handling(RequestState.REJECTED, "", ""), NOON);
        ReaderRequest again = submit(error("the same"));
        assertThat(again.number()).isGreaterThan(first.number());
        assertThat(again.count()).isEqualTo(1);
    }

    @Test
    void aLibrarySeesItsOwn() {
        long one = submit(asked("VN-A", "one", Optional.empty())).number();
        long other = submit(asked("VN-B", "other", Optional.empty())).number();

        assertThat(listed(ALL, RequestState.OPEN)).containsExactly(other, one);
        assertThat(listed(Optional.of(Set.of("VN-A")), RequestState.OPEN)).containsExactly(one);
        assertThat(listed(Optional.of(Set.of()), RequestState.OPEN)).isEmpty();
        assertThat(requests().waiting(ALL)).isEqualTo(2);
        assertThat(requests().waiting(Optional.of(Set.of("VN-B", "VN-C")))).isEqualTo(1);
        assertThat(requests().waiting(Optional.of(Set.of()))).isZero();
    }

    @Test
    void longQueuesAreReadInSteps() {
        List<Long> numbers = IntStream.range(0, 7)
                .mapToObj(i -> submit(error("text " + i)).number())
                .toList();
        List<ReaderRequest> step = requests().list(ALL, RequestState.OPEN, numbers.get(5), 3);
        assertThat(step)
                .extracting(ReaderRequest::number)
                .containsExactly(numbers.get(4), numbers.get(3), numbers.get(2));
    }

    @Test
    void closingErasesTheContact() {
        ReaderRequest request = submit(asked("VN-A", "text", Optional.of("an@example.org")));
        ReaderRequest accepted = requests()
                .handle(request.number(), 1, new Handling(RequestState.ACCEPTED, "", "ask Bình"), NOON.plusSeconds(1))
                .orElseThrow();
        assertThat(accepted.asked().contact()).contains("an@example.org");
        assertThat(accepted.revision()).isEqualTo(2);
        assertThat(accepted.handling().note()).isEqualTo("ask Bình");

        ReaderRequest answered = requests()
                .handle(request.number(), 2, new Handling(RequestState.ANSWERED, "Đã sửa", ""), NOON.plusSeconds(2))
                .orElseThrow();
        assertThat(answered.asked().contact()).isEmpty();
        assertThat(answered.changed()).isEqualTo(NOON.plusSeconds(2));
        assertThat(requests().waiting(ALL)).isZero();
        assertThat(listed(ALL, Set.of(RequestState.ANSWERED))).containsExactly(request.number());
        assertThat(dump("reader_request").toString()).doesNotContain("an@example.org");
    }

    @Test
    void ofTwoWhoDecideOneDoes() {
        ReaderRequest request = submit(error("text"));
        assertThat(requests().handle(request.number(), 1, new Handling(RequestState.ACCEPTED, "", ""), NOON))
                .isPresent();
        assertThat(requests().handle(request.number(), 1, new Handling(RequestState.REJECTED, "", ""), NOON))
                .isEmpty();
        assertThat(requests().find(request.number()).orElseThrow().state()).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void whatIsClosedStaysClosed() {
        ReaderRequest request = submit(error("text"));
        requests().handle(request.number(), 1, new Handling(RequestState.REJECTED, "", ""), NOON);
        assertThat(requests().handle(request.number(), 2, new Handling(RequestState.NEW, "", ""), NOON))
                .isEmpty();
    }

    @Test
    void whatWasKeptLongEnoughIsErased() {
        ReaderRequest old = submit(asked("VN-A", "old", Optional.of("an@example.org")));
        ReaderRequest closed = submit(error("closed"));
        requests().handle(closed.number(), 1, new Handling(RequestState.ANSWERED, "Cảm ơn", ""), NOON.plusSeconds(5));

        assertThat(requests().erase(NOON, NOON)).isZero();
        assertThat(requests().erase(NOON.plusSeconds(1), NOON))
                .as("the contact")
                .isEqualTo(1);
        assertThat(requests().find(old.number()).orElseThrow().asked().contact())
                .isEmpty();
        assertThat(requests().find(closed.number())).isPresent();
        assertThat(requests().erase(NOON.plusSeconds(6), NOON)).isEqualTo(1);
        assertThat(requests().find(closed.number())).isEmpty();
        assertThat(requests().find(old.number())).as("nobody looked at it yet").isPresent();
        assertThat(requests().erase(NOON, NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(requests().find(old.number())).as("nor ever did").isEmpty();
    }

    @Test
    void whatSomebodyStillSaysOrWorksAtIsKept() {
        long repeated = submit(error("the same")).number();
        requests().submit(error("the same"), NOON.plusSeconds(5));
        ReaderRequest accepted = submit(error("accepted"));
        requests().handle(accepted.number(), 1, new Handling(RequestState.ACCEPTED, "", ""), NOON.plusSeconds(5));

        assertThat(requests().erase(NOON, NOON.plusSeconds(5))).isZero();
        assertThat(listed(ALL, RequestState.OPEN)).containsExactly(accepted.number(), repeated);
    }

    @Test
    void requestsGoWithTheItemToAnotherLibrary() {
        Item item = SampleEntities.item(1);
        commit(item, 1, Event.CREATED, Optional.empty());
        NewRequest asked = new NewRequest(
                RequestKind.ERROR, item.id(), item.library(), Optional.empty(), "text", Optional.empty(), "vi");
        long number = submit(asked).number();
        Optional<Set<String>> before = Optional.of(Set.of(item.library()));
        assertThat(listed(before, RequestState.OPEN)).containsExactly(number);

        Item moved = SampleEntities.handedOver(1, SampleEntities.OTHER_LIBRARY);
        commit(moved, 2, Event.UPDATED, Optional.empty());
        assertThat(listed(before, RequestState.OPEN)).isEmpty();
        assertThat(requests().waiting(before)).isZero();
        Optional<Set<String>> after = Optional.of(Set.of(moved.library()));
        assertThat(listed(after, RequestState.OPEN)).containsExactly(number);
        assertThat(requests().waiting(after)).isEqualTo(1);
        assertThat(requests().find(number).orElseThrow().asked().library()).isEqualTo(moved.library());
    }

    @Test
    void aboutAnItemThatWasErasedNothingIsKept() {
        submit(error("what stood on a page"));
        submit(asked("VN-A", "again", Optional.of("an@example.org")));
        requests().eraseAbout("ark:/99999/another");
        assertThat(requests().openAbout(ITEM)).isEqualTo(2);

        requests().eraseAbout(ITEM);
        assertThat(listed(Optional.empty(), Set.of(RequestState.values()))).isEmpty();
    }
}
