package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.text.Box;

/** The ways from the page of one page: to others of the same item, shown in the same way, and into the reader. */
final class LeafLinks {
    private final Ark ark;
    private final PageList pages;
    private final LeafAsked asked;
    private final Edition edition;
    private final Map<String, Integer> places = new HashMap<>();

    LeafLinks(Ark ark, PageList pages, LeafAsked asked, Edition edition) {
        this.ark = ark;
        this.pages = pages;
        this.asked = asked;
        this.edition = edition;
        for (Page page : pages.pages()) {
            places.put(page.name(), places.size());
        }
    }

    String spoken(Page page) {
        return ReaderBuilder.spoken(ReaderBuilder.label(page), edition);
    }

    String to(Page page) {
        return to(page, asked);
    }

    String to(Page page, LeafAsked other) {
        return edition.links().page(ark, page.name(), other.query());
    }

    /** @param spot to fill the view with */
    String reader(Page page, Optional<Box> spot) {
        List<String> more = new ArrayList<>();
        spot.ifPresent(box -> more.add("xywh=" + box.x() + "," + box.y() + "," + box.width() + "," + box.height()));
        if (!asked.words().isEmpty()) {
            more.add(asked.wordsQuery());
        }
        return edition.links().reader(ark, page.name(), String.join("&", more));
    }

    /** @param step 1 is the next page, -1 the one before */
    Optional<LeafPage.Neighbour> neighbour(Page page, int step) {
        return beside(page, step).map(there -> new LeafPage.Neighbour(to(there), spoken(there)));
    }

    private Optional<Page> beside(Page page, int step) {
        int index = place(page.name()) + step;
        return index < 0 || index >= pages.size()
                ? Optional.empty()
                : Optional.of(pages.pages().get(index));
    }

    /** The page that a reader calls so, in any case; where no page is, the one with this number in the order. */
    Optional<Page> labelled(String label) {
        String wanted = folded(label);
        return pages.pages().stream()
                .filter(page -> folded(ReaderBuilder.label(page)).equals(wanted)
                        || folded(spoken(page)).equals(wanted))
                .findFirst()
                .or(() -> numbered(wanted));
    }

    private Optional<Page> numbered(String number) {
        return Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .filter(count -> count >= 1 && count <= pages.size())
                .map(count -> pages.pages().get(count - 1));
    }

    private static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    LeafPage.Jump jump(Page page) {
        List<SearchPage.Kept> kept = new ArrayList<>();
        if (!asked.words().isEmpty()) {
            kept.add(new SearchPage.Kept(LeafAsked.WORDS, asked.words()));
        }
        if (!asked.readings()) {
            kept.add(new SearchPage.Kept(LeafAsked.READINGS, LeafAsked.HIDE));
        }
        return new LeafPage.Jump(edition.links().plainPage(ark, page.name()), kept, asked.to());
    }

    /** The sections that the page lies in, the widest first. */
    List<Value> parts(Page page) {
        List<Value> path = new ArrayList<>();
        List<Section> level = pages.structure();
        for (Optional<Section> in = around(page, level); in.isPresent(); in = around(page, level)) {
            Section section = in.get();
            Value value = Value.of(section.label());
            path.add(pages.page(section.first())
                    .map(first -> value.to(to(first)))
                    .orElse(value));
            level = section.parts();
        }
        return path;
    }

    private Optional<Section> around(Page page, List<Section> sections) {
        int place = place(page.name());
        return sections.stream()
                .filter(section -> place(section.first()) <= place && place <= place(section.last()))
                .findFirst();
    }

    /** The labels of the sections whose first page it is. */
    Set<String> beginning(Page page) {
        return beginning(page, pages.structure()).collect(Collectors.toSet());
    }

    private static Stream<String> beginning(Page page, List<Section> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section)
                                .filter(part -> part.first().equals(page.name()))
                                .map(part -> part.label().value()),
                        beginning(page, section.parts())));
    }

    private int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** Typed links for programs: what to cite, and the pages on either side. */
    List<Answer.Link> signposts(Page page, Addresses addresses) {
        List<Answer.Link> links = new ArrayList<>();
        links.add(new Answer.Link("cite-as", addresses.ark(ark, page.name())));
        beside(page, -1).ifPresent(there -> links.add(new Answer.Link("prev", addresses.page(ark, there.name()))));
        beside(page, 1).ifPresent(there -> links.add(new Answer.Link("next", addresses.page(ark, there.name()))));
        return links;
    }
}
