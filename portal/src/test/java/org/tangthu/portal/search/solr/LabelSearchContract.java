package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.linkeddata.reconcile.Candidate;
import org.tangthu.linkeddata.reconcile.LabelKind;
import org.tangthu.linkeddata.reconcile.LabelSearch;
import org.tangthu.linkeddata.reconcile.LabelSearchUnavailable;
import org.tangthu.linkeddata.reconcile.Scope;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.State;

/** What is found by its label. */
interface LabelSearchContract extends SearchContract {
    CodeLists CODES = CodeLists.load();

    @Test
    default void thatWhichIsCalledSoComesFirst() {
        put(agent("nguyen-du", "Nguyễn Du", "阮攸"));
        put(agent("nguyen-du-quan", "Nguyễn Dữ Quán"));
        put(agent("nguyen-trai", "Nguyễn Trãi"));

        Candidate first = labels("Nguyễn, Du", LabelKind.AGENT).get(0);
        assertThat(first).isEqualTo(new Candidate("nguyen-du", "Nguyễn Du", LabelKind.AGENT, 100, true));
        assertThat(labels("阮攸").get(0)).isEqualTo(new Candidate("nguyen-du", "阮攸", LabelKind.AGENT, 100, true));
        assertThat(labels("nguyen du").get(0)).satisfies(candidate -> {
            assertThat(candidate.id()).isEqualTo("nguyen-du");
            assertThat(candidate.score()).isBetween(90, 99);
            assertThat(candidate.exact()).isFalse();
        });
        assertThat(labels("Nguyễn Du")).extracting(Candidate::score).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    default void entitiesOfTheKindsThatAreAskedForAreFound() {
        Item item = put(ItemFixture.titled("Hán Nôm Hải Dương"));
        put(new Collection(
                "han-nom",
                List.of(LocalizedText.of("Hán Nôm Hải Dương")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        put(library("VN-HD", "Hán Nôm Hải Dương"));

        assertThat(ids("Hán Nôm Hải Dương")).containsExactlyInAnyOrder(item.id(), "han-nom", "VN-HD");
        assertThat(ids("Hán Nôm Hải Dương", LabelKind.ITEM)).containsExactly(item.id());
        assertThat(ids("Hán Nôm Hải Dương", LabelKind.LIBRARY, LabelKind.COLLECTION))
                .containsExactlyInAnyOrder("VN-HD", "han-nom");
        assertThat(found("Hán Nôm Hải Dương")).as("search finds items alone").containsExactly(item);
    }

    @Test
    default void itemsOfSomeKindsAreLookedForAmongThemAlone() {
        for (int book = 0; book < 60; book++) {
            put(ItemFixture.titled("Lịch làng").kind("book"));
        }
        Item map = put(ItemFixture.titled("Lịch làng").kind("map"));
        put(agent("lich-lang", "Lịch làng"));
        project();
        LabelSearch labels = search().labels(CODES);
        assertThat(labels.search("Lịch làng", new Scope(Set.of(LabelKind.ITEM), Set.of("map")), 10))
                .extracting(Candidate::id)
                .containsExactly(map.id());
        assertThat(labels.beginning("Lịch", new Scope(Set.of(), Set.of("map", "photograph")), 100))
                .extracting(Candidate::id)
                .contains(map.id(), "lich-lang")
                .hasSizeLessThan(60);
    }

    @Test
    default void itemsAreFoundByWhatStandsOnThem() {
        Item one = put(ItemFixture.titled("Truyện Kiều").kind("book").shelfmark("AB. 12"));
        Item other = put(ItemFixture.titled("Cung oán").kind("book").shelfmark("AB.12"));
        put(ItemFixture.titled("Chinh phụ").kind("book").shelfmark("AB.120"));
        project();
        LabelSearch labels = search().labels(CODES);
        List<String> both = Stream.of(one, other).map(Item::id).sorted().toList();
        for (String written : List.of("AB.12", "ab 12", "AB-12")) {
            assertThat(labels.marked(written, Scope.ALL, 10))
                    .extracting(Candidate::id)
                    .containsExactlyElementsOf(both);
        }
        assertThat(labels.marked("AB.12", Scope.ALL, 1)).hasSize(1);
        assertThat(labels.marked("AB.12", new Scope(Set.of(), Set.of("map")), 10))
                .isEmpty();
        assertThat(labels.marked("AB.12", Scope.of(LabelKind.AGENT), 10)).isEmpty();
        for (String mark : List.of("", ".", "{!term f=id}x", "\u0000", "x,".repeat(5_000))) {
            assertThat(labels.marked(mark, Scope.ALL, 10)).as(mark).isEmpty();
        }
        assertThatThrownBy(() -> labels.marked("AB.12", Scope.ALL, LabelSearch.MAX_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whatWasTypedSoFarFindsThoseThatBeginSoAndThenThoseThatHoldIt() {
        put(agent("nguyen-du", "Nguyễn Du"));
        put(agent("nguyen-duc-dat", "Nguyễn Đức Đạt"));
        put(agent("pham-nguyen-du", "Phạm Nguyễn Du"));
        put(agent("nguyen-trai", "Nguyễn Trãi"));

        assertThat(beginning("nguyen d")).containsExactlyInAnyOrder("nguyen-du", "nguyen-duc-dat", "pham-nguyen-du");
        assertThat(beginning("nguyen d").get(2)).isEqualTo("pham-nguyen-du");
        assertThat(beginning("Nguyễn Du").get(0)).isEqualTo("nguyen-du");
        assertThat(beginning("ng")).hasSize(4);
        assertThat(beginning("du ng")).containsExactlyInAnyOrder("nguyen-du", "pham-nguyen-du");
        assertThat(beginning("x")).isEmpty();
        for (String typed : List.of("", " ", "\"", "{!term f=id}x", "*", "\u0000")) {
            assertThat(beginning(typed)).as(typed).isEmpty();
        }
        assertThat(search().labels(CODES)
                        .beginning("manuscr", Scope.of(LabelKind.CONCEPT), 5)
                        .get(0)
                        .id())
                .endsWith("/id/kind/manuscript");
    }

    @Test
    default void labelsAreComparedAsSearchComparesThem() {
        LabelSearch labels = search().labels(CODES);
        assertThat(labels.likeness("Nguyễn, Du", "Nguyễn Du")).isEqualTo(100);
        assertThat(labels.likeness("nguyen du", "Nguyễn Du")).isBetween(90, 99);
        assertThat(labels.likeness("Hồ Xuân Hương", "Nguyễn Du")).isZero();
    }

    @Test
    default void conceptsAreFoundByTheirLabelsInBothLanguages() {
        assertThat(labels("manuscript", LabelKind.CONCEPT).get(0)).satisfies(candidate -> {
            assertThat(candidate.id()).endsWith("/id/kind/manuscript");
            assertThat(candidate.exact()).isTrue();
        });
    }

    @Test
    default void placesAreFoundByTheirNamesWithThePeriodThatTellsThemApart() {
        assertThat(labels("Hưng Yên", LabelKind.PLACE))
                .filteredOn(Candidate::exact)
                .extracting(Candidate::id, Candidate::label)
                .contains(
                        tuple("hung-yen-1997", "Hưng Yên (đến 30/06/2025)"),
                        tuple("hung-yen-2025", "Hưng Yên (từ 01/07/2025)"));
        assertThat(labels("hung yen", LabelKind.PLACE))
                .extracting(Candidate::label)
                .contains("Hưng Yên (đến 30/06/2025)", "Hưng Yên (từ 01/07/2025)");
        assertThat(labels("Hưng Yên (đến 30/06/2025)", LabelKind.PLACE).get(0))
                .isEqualTo(new Candidate("hung-yen-1997", "Hưng Yên (đến 30/06/2025)", LabelKind.PLACE, 100, true));
        assertThat(ids("tỉnh Hải Hưng", LabelKind.PLACE)).startsWith("hai-hung-1968");
        assertThat(ids("Darlac", LabelKind.PLACE))
                .containsExactlyInAnyOrder("dak-lak-2025", "dak-lak-2004", "dak-lak-until-2003");
        assertThat(labels("Ho Chi Minh City", LabelKind.PLACE).get(0).label()).startsWith("Ho Chi Minh City (");
        assertThat(ids("Tứ Kỳ", LabelKind.PLACE)).contains("huyen-tu-ky-until-2025", "xa-tu-ky-2025");
        assertThat(labels("Tứ Kỳ", LabelKind.CONCEPT)).isEmpty();
    }

    @Test
    default void namesFollowTheJournal() {
        put(agent("nguyen-du", "Nguyễn Du"));
        assertThat(ids("Tố Như")).isEmpty();

        put(agent("nguyen-du", "Nguyễn Du", "Tố Như"));
        assertThat(ids("Tố Như")).containsExactly("nguyen-du");

        ItemFixture book = ItemFixture.titled("Thanh Hiên thi tập");
        put(book);
        put(book.state(State.WITHDRAWN));
        assertThat(ids("Thanh Hiên thi tập")).isEmpty();
    }

    @Test
    default void whateverIsLookedForIsAnswered() {
        put(agent("nguyen-du", "Nguyễn Du"));
        for (String label : List.of("", " ", "\"", "{!term f=id}x", "\u0000", "\ud840", "x ".repeat(5_000))) {
            assertThat(labels(label, LabelKind.AGENT)).as(label).isEmpty();
        }
        assertThatThrownBy(() -> search().labels(CODES).search("x", Scope.ALL, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whileNothingIsServedLabelsAreUnavailable() {
        try (Search fresh = open(somewhereEmpty())) {
            assertThatThrownBy(() -> fresh.labels(CODES).search("sách", Scope.ALL, 1))
                    .isInstanceOf(LabelSearchUnavailable.class);
        }
    }

    private List<Candidate> labels(String label, LabelKind... kinds) {
        project();
        return search().labels(CODES).search(label, Scope.of(kinds), 10);
    }

    private List<String> beginning(String typed) {
        project();
        return search().labels(CODES).beginning(typed, Scope.of(LabelKind.AGENT), 10).stream()
                .map(Candidate::id)
                .toList();
    }

    private List<String> ids(String label, LabelKind... kinds) {
        return labels(label, kinds).stream().map(Candidate::id).toList();
    }

    private static Entity agent(String id, String... names) {
        return new Agent(id, Stream.of(names).map(LocalizedText::of).toList(), "person", Optional.empty(), List.of());
    }

    private static Entity library(String id, String name) {
        return new Library(
                id,
                List.of(LocalizedText.of(name)),
                "public",
                "province",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
