package org.tangthu.portal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** Lays out the leaves of one item for the reader, and its table of contents. */
final class ReaderBuilder {
    /** As many leaves as one HTML page carries for those without JavaScript; a longer item is read in stretches. */
    static final int STRETCH = 60;

    private static final Pattern SIDE_OF_A_LEAF = Pattern.compile("\\d+[ab]");

    private final Sources sources;
    private final Edition edition;
    private final Item item;
    private final PageList pages;
    private final Standing standing;
    private final PageImages images;

    ReaderBuilder(Sources sources, Edition edition, Item item, PageList pages, Standing standing) {
        this.sources = sources;
        this.edition = edition;
        this.item = item;
        this.pages = pages;
        this.standing = standing;
        this.images = new PageImages(edition.links(), item.ark(), standing.decision());
    }

    /** @param wanted name of the page to open; the first one if there is no such page */
    ItemPage.Reader reader(Optional<String> wanted) {
        List<Page> all = pages.pages();
        int index = wanted.flatMap(pages::page).map(all::indexOf).orElse(0);
        int from = index / STRETCH * STRETCH;
        int to = Math.min(from + STRETCH, all.size());
        List<ItemPage.Leaf> leaves =
                all.subList(from, to).stream().map(this::leaf).toList();
        boolean text =
                standing.full() && all.stream().anyMatch(page -> page.text().isPresent());
        return new ItemPage.Reader(
                rightToLeft(item),
                all.size() == 1,
                standing.full(),
                standing.full() && !standing.downloads(),
                text,
                leaves.get(index - from),
                leaves,
                from > 0 ? Optional.of(opened(all.get(from - 1))) : Optional.empty(),
                to < all.size() ? Optional.of(opened(all.get(to))) : Optional.empty(),
                new ReaderData(sources.addresses(), edition, images).of(item, all, index, !standing.full()));
    }

    List<ItemPage.Part> contents() {
        Map<String, String> labels = new HashMap<>();
        pages.pages().forEach(page -> labels.put(page.name(), label(page)));
        return parts(pages.structure(), labels);
    }

    private List<ItemPage.Part> parts(List<PageList.Section> sections, Map<String, String> labels) {
        return sections.stream()
                .map(section -> {
                    String first = labels.getOrDefault(section.first(), section.first());
                    String last = labels.getOrDefault(section.last(), section.last());
                    return new ItemPage.Part(
                            section.label(),
                            edition.links().reader(item.ark(), section.first()),
                            first.equals(last) ? first : first + "–" + last,
                            parts(section.parts(), labels));
                })
                .toList();
    }

    private ItemPage.Leaf leaf(Page page) {
        Ark ark = item.ark();
        return new ItemPage.Leaf(
                page.name(),
                label(page),
                spoken(label(page), edition),
                edition.links().page(ark, page.name()),
                images.small(page),
                images.reading(page));
    }

    private String opened(Page page) {
        return edition.links().reader(item.ark(), page.name());
    }

    static boolean rightToLeft(Item item) {
        return item.viewingDirection().filter("right-to-left"::equals).isPresent();
    }

    /** In a sentence: "Trang 3", "Tờ 1a" for a side of a leaf; a label that is a word, such as "Bìa", stands alone. */
    static String spoken(String label, Edition edition) {
        if (SIDE_OF_A_LEAF.matcher(label).matches()) {
            return edition.text("reader.side", label);
        }
        return Character.isDigit(label.codePointAt(0)) ? edition.text("reader.page", label) : label;
    }

    /** What a reader calls the page: its label, else its number. */
    static String label(Page page) {
        return label(page.name(), page.label());
    }

    static String label(String name, Optional<String> label) {
        return label.orElseGet(() -> name.replaceFirst("^0+(?=\\d)", ""));
    }
}
