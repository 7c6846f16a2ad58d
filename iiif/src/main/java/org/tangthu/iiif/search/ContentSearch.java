package org.tangthu.iiif.search;

import java.util.List;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.iiif.item.TextAccess;
import org.tangthu.iiif.search.Terms.Term;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;

/**
 * Searches inside of items for those who may read them. An answer comes in parts, each with the hits of a number of pages,
 * so that its cost does not hang on how common a word is. Thread-safe.
 */
public final class ContentSearch {
    /** Pages of the item whose hits make a part of an answer. */
    static final int PAGES = 20;
    /** The last part that can be asked for. */
    public static final int MOST_PARTS = PageTextSearch.MAX_OFFSET / PAGES + 1;

    private static final int MOST_TERMS = 20;

    private final TextAccess texts;
    private final PageTextSearch inside;
    private final Addresses addresses;

    public ContentSearch(TextAccess texts, PageTextSearch inside, Addresses addresses) {
        this.texts = texts;
        this.inside = inside;
        this.addresses = addresses;
    }

    /**
     * Hits in reading order; none for a question without a word.
     *
     * @param name of the item as it came in an address
     * @param part from 1 to {@value #MOST_PARTS}
     * @param api by which the client asks
     * @throws InvalidRequestException if a bound is passed
     * @throws PageTextSearchUnavailable if the texts cannot be searched now
     * @throws org.tangthu.iiif.error.IiifException as {@link TextAccess#readable}
     */
    public Answer search(String name, Question question, int part, SearchApi api, Visitor visitor) {
        bounded(question);
        if (part < 1 || part > MOST_PARTS) {
            throw new InvalidRequestException("page is a number from 1 to " + MOST_PARTS);
        }
        TextAccess.Readable readable = texts.readable(name, visitor);
        ItemView item = readable.item();
        Found found = question.wants(api.motivations())
                ? Found.by(
                        (offset, limit) -> inside.search(item.item(), visitor, question.words(), offset, limit),
                        (part - 1) * PAGES,
                        PAGES)
                : Found.NOTHING;
        Answer.Part here = new Answer.Part(
                question.address(service(api, readable)),
                part,
                parts(found.pages().total()));
        List<Hit> hits = new Hits(item, addresses, here.address()).of(found.pages());
        return new Answer(question, here, hits, found.counts(), readable.open());
    }

    private static int parts(long pages) {
        return (int) Math.max(1, Math.min(MOST_PARTS, (pages + PAGES - 1) / PAGES));
    }

    /**
     * Words of the item's texts that go on as the last one that was typed, with what was typed before it.
     *
     * @param least how often a word stands in the texts; where that is not known, once
     * @throws org.tangthu.iiif.error.IiifException as {@link #search}
     */
    public Terms complete(String name, Question question, long least, SearchApi api, Visitor visitor) {
        bounded(question);
        TextAccess.Readable readable = texts.readable(name, visitor);
        String service = service(api, readable);
        List<Term> terms = question.wants(api.motivations())
                ? terms(words(readable, question, visitor), question, least, service)
                : List.of();
        return new Terms(question, question.address(service + "/autocomplete"), terms, readable.open());
    }

    private List<WordCount> words(TextAccess.Readable readable, Question question, Visitor visitor) {
        return inside.complete(readable.item().item(), visitor, question.words(), PageTextSearch.MAX_LIMIT);
    }

    private static List<Term> terms(List<WordCount> words, Question question, long least, String service) {
        return words.stream()
                .filter(word -> word.count().orElse(1) >= least)
                .limit(MOST_TERMS)
                .map(word -> new Term(word.word(), word.count(), question.address(service, word.word())))
                .toList();
    }

    private String service(SearchApi api, TextAccess.Readable readable) {
        return api.service(addresses, readable.item().item().ark());
    }

    private static void bounded(Question question) {
        if (question.words().length() > Question.LONGEST) {
            throw new InvalidRequestException("q is at most " + Question.LONGEST + " characters");
        }
    }
}
