package org.tangthu.repository.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.Events;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/**
 * Does to the items of a repository whatever may be done to them, by chance: they come, as drafts or published, under an
 * embargo or not, are described anew, move between sets, are decided of, are withdrawn and restored, and are erased. The same seed does
 * the same. For one thread.
 */
public final class RandomChanges {
    private static final List<String> KINDS = List.of("manuscript", "map", "book");
    private static final List<String> HERITAGE = List.of("old", "rare", "open-educational");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> COLLECTIONS = List.of("han-nom", "ban-do");

    /** What belongs to which set, by the names that harvesters ask by: all items, and sets that come to hold others. */
    public static final Map<String, Predicate<Item>> SETS = Map.of(
            "",
            item -> true,
            "library:" + SampleEntities.LIBRARY,
            item -> true,
            "kind:map",
            item -> item.kind().equals("map"),
            "heritage",
            item -> !item.heritage().isEmpty(),
            "heritage:rare",
            item -> has(item, "rare"),
            "oer",
            item -> has(item, "open-educational"),
            "collection",
            item -> !item.collections().isEmpty(),
            "collection:ban-do",
            item -> item.collections().contains("ban-do"));

    private final RepositoryCore core;
    private final Erasures erasures;
    private final Random random;
    private final LocalDate embargo;
    private final List<String> there = new ArrayList<>();
    private int made;

    /** @param embargo on which the embargoes end that there are */
    public RandomChanges(RepositoryCore core, Erasures erasures, Random random, LocalDate embargo) {
        this.core = core;
        this.erasures = erasures;
        this.random = random;
        this.embargo = embargo;
    }

    private static boolean has(Item item, String heritage) {
        return item.heritage().stream().map(Heritage::code).anyMatch(heritage::equals);
    }

    private static boolean national(Item item) {
        return item.decisions().stream().anyMatch(AppraisalDecision::opensNation);
    }

    /** Does one thing. */
    public void next() {
        int what = random.nextInt(20);
        if (there.isEmpty() || what < 6) {
            create();
        } else if (what < 9) {
            change(item -> SampleEntities.titled(item, "Sổ bộ viết lại lần " + random.nextInt(1_000)));
        } else if (what < 12) {
            change(this::moved);
        } else if (what < 14) {
            change(RandomChanges::decided);
        } else if (what < 19) {
            change(this::shownOrHidden);
        } else {
            erase();
        }
    }

    private void create() {
        made++;
        Item item = random.nextInt(5) == 0 ? SampleEntities.embargoed(made, embargo) : SampleEntities.item(made);
        State state = random.nextInt(6) == 0 ? State.DRAFT : State.PUBLISHED;
        core.committer().commit(Change.create(moved(item).withState(state), "tester"));
        there.add(item.id());
    }

    private Item moved(Item item) {
        return SampleEntities.inSets(item, one(KINDS), some(HERITAGE), some(COLLECTIONS));
    }

    /** A decision is made, or what was decided is withdrawn. */
    private static Item decided(Item item) {
        Optional<LocalDate> withdrawn = national(item) ? Optional.of(LocalDate.of(2026, 6, 1)) : Optional.empty();
        return item.withDecisions(List.of(SampleEntities.decision("national", withdrawn)));
    }

    private Item shownOrHidden(Item item) {
        return item.withState(item.state() == State.PUBLISHED ? State.WITHDRAWN : State.PUBLISHED);
    }

    private void change(UnaryOperator<Item> how) {
        CatalogueEntry head = core.catalogue().find(one(there)).orElseThrow();
        Item item = (Item) head.entity();
        Item changed = how.apply(item);
        Event event = Events.of(item, changed, false);
        core.committer().commit(Change.of(changed, event, "tester", head.version()));
    }

    private void erase() {
        String id = there.remove(random.nextInt(there.size()));
        Ruling ruling = new Ruling("12/QĐ-STTTT", LocalDate.of(2026, 1, 2));
        ErasureRequest request =
                erasures.ask(id, ErasureReason.PERSONAL_DATA, "Con cháu đề nghị", ruling, librarian("hoa"));
        erasures.agree(request.number(), librarian("an"));
        await().atMost(PATIENCE)
                .until(() -> erasures.find(request.number(), librarian("an")).state() == ErasureRequest.State.DONE);
    }

    private static Authority librarian(String actor) {
        return new Authority(actor, EnumSet.of(Scope.READ, Scope.PURGE), Optional.of(Set.of(SampleEntities.LIBRARY)));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(one -> random.nextBoolean()).toList();
    }
}
