package org.tangthu.portal.pages.lending;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.ItemAnswers;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.lending.Availability;
import org.tangthu.repository.lending.Lending;
import org.tangthu.repository.lending.Outcome;
import org.tangthu.repository.model.Item;

/** Lends items to readers and takes them back, over pages. Thread-safe. */
public final class LendingPages {
    private final ItemAnswers items;
    private final Lending lending;
    private final AccessPolicy access;
    private final Addresses addresses;
    private final Editions editions;

    public LendingPages(
            ItemAnswers items, Lending lending, AccessPolicy access, Addresses addresses, Editions editions) {
        this.items = items;
        this.lending = lending;
        this.access = access;
        this.addresses = addresses;
        this.editions = editions;
    }

    /**
     * A request for the page of an item.
     *
     * @param name of the item's ARK, in any spelling
     * @param page of the item, to which reading goes back
     * @param token for the forms
     */
    public record Asked(String name, Optional<String> page, String token, Language language) {}

    /** What can be borrowed for how long, or given back. */
    public Answer show(Asked asked, Borrower borrower) {
        return lent(asked, item -> page(item, asked, borrower, Optional.empty()));
    }

    /**
     * Borrows, or renews what the reader has.
     *
     * @param reader asked for if the item is one that is lent
     * @return the item to read, or the page again with what stands in the way
     */
    public Answer borrow(Asked asked, Supplier<String> reader) {
        return lent(asked, item -> {
            String who = reader.get();
            Outcome outcome = lending.borrow(item, who);
            return outcome instanceof Outcome.Lent
                    ? reading(item, asked)
                    : page(item, asked, new Borrower(Optional.of(who), false), refusal(outcome, asked));
        });
    }

    /** Ends the loan, if there is one. Where it was none, nothing is said: it ended before. */
    public Answer giveBack(Asked asked, Borrower borrower) {
        return items.of(asked.name(), addresses::giveBack, entry -> {
            Item item = (Item) entry.entity();
            borrower.reader().ifPresent(reader -> lending.giveBack(item, reader));
            return reading(item, asked);
        });
    }

    /** Where somebody signs in to come back to the item. */
    public Answer signIn(Asked asked) {
        return lent(asked, item -> new Answer.Elsewhere(absolute(signIn(item, asked), asked)));
    }

    /** An item that is not lent, and one of which there is nothing to read, has a page that says so. */
    private Answer lent(Asked asked, Function<Item, Answer> answer) {
        return items.of(asked.name(), addresses::borrow, entry -> {
            Item item = (Item) entry.entity();
            return entry.pageCount() > 0 && lending.lends(item) ? answer.apply(item) : notLent(item, asked);
        });
    }

    private Answer notLent(Item item, Asked asked) {
        BorrowPage.Actions none = new BorrowPage.Actions(false, Optional.empty(), Optional.empty(), Optional.empty());
        return page(item, asked, edition(asked).text("lending.not-lent"), Optional.empty(), Optional.empty(), none);
    }

    private Answer reading(Item item, Asked asked) {
        return new Answer.Elsewhere(absolute(readingLink(item, asked), asked));
    }

    private String absolute(String link, Asked asked) {
        return edition(asked).links().absolute(link);
    }

    private Edition edition(Asked asked) {
        return editions.get(asked.language());
    }

    private Optional<String> refusal(Outcome outcome, Asked asked) {
        Edition edition = edition(asked);
        if (outcome instanceof Outcome.InUse inUse) {
            return Optional.of(words(asked).inUse(inUse.until()) + " " + edition.text("lending.asked"));
        }
        return outcome instanceof Outcome.TooMany tooMany
                ? Optional.of(edition.messages().count("lending.too-many", tooMany.most()))
                : Optional.empty();
    }

    private LendingWords words(Asked asked) {
        return new LendingWords(edition(asked), access.today());
    }

    private Answer page(Item item, Asked asked, Borrower borrower, Optional<String> refusal) {
        LendingWords words = words(asked);
        String terms =
                edition(asked).text("lending.terms", words.of(lending.terms().length()));
        Optional<Loan> own = borrower.reader().flatMap(reader -> lending.loan(item, reader));
        Availability availability = lending.availability(item);
        return page(
                item,
                asked,
                own.map(words::of).orElseGet(() -> words.of(availability)),
                Optional.of(terms),
                refusal,
                own.map(loan -> held(item, loan, asked)).orElseGet(() -> free(item, asked, borrower, availability)));
    }

    private Answer page(
            Item item,
            Asked asked,
            String standing,
            Optional<String> terms,
            Optional<String> refusal,
            BorrowPage.Actions actions) {
        FormView form = FormView.empty(asked.token());
        return Answer.found(new BorrowPage(
                Head.unindexed(edition(asked).text("lending.title", item.label().value())),
                asked.page().map(page -> form.with("page", page)).orElse(form),
                item.label(),
                readingLink(item, asked),
                standing,
                terms,
                refusal,
                actions));
    }

    private BorrowPage.Actions held(Item item, Loan loan, Asked asked) {
        Edition edition = edition(asked);
        Optional<BorrowPage.Action> renew = loan.awaited()
                ? Optional.empty()
                : Optional.of(new BorrowPage.Action(
                        edition.links().path(addresses.borrow(item.ark())),
                        edition.text("lending.renew"),
                        Optional.empty()));
        return new BorrowPage.Actions(
                true, renew, Optional.of(edition.links().path(addresses.giveBack(item.ark()))), Optional.empty());
    }

    private BorrowPage.Actions free(Item item, Asked asked, Borrower borrower, Availability availability) {
        Edition edition = edition(asked);
        if (!borrower.mayBorrow()) {
            return new BorrowPage.Actions(false, Optional.empty(), Optional.empty(), Optional.of(signIn(item, asked)));
        }
        boolean free = availability.free() > 0;
        BorrowPage.Action borrow = new BorrowPage.Action(
                edition.links().path(addresses.borrow(item.ark())),
                edition.text(free ? "lending.borrow" : "lending.ask"),
                free ? Optional.empty() : Optional.of(edition.text("lending.ask.note")));
        return new BorrowPage.Actions(false, Optional.of(borrow), Optional.empty(), Optional.empty());
    }

    private String signIn(Item item, Asked asked) {
        return edition(asked).links().signIn(addresses.borrow(item.ark()));
    }

    private String readingLink(Item item, Asked asked) {
        Ark ark = item.ark();
        return asked.page()
                .map(page -> edition(asked).links().reader(ark, page))
                .orElseGet(() -> edition(asked).links().item(ark));
    }
}
