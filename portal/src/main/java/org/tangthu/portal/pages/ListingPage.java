package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * A library or a collection with its newest items.
 *
 * @param kicker what it is: "Thư viện", "Bộ sưu tập"
 * @param crumbs what it belongs to
 * @param otherNames in other languages
 * @param parts collections of a library
 * @param total of its items; empty while the search index is away
 * @param all address of the search for all its items
 * @param usage how a library was used of late; empty for a collection
 */
public record ListingPage(
        Head head,
        String kicker,
        LocalizedText name,
        List<Field.Value> crumbs,
        List<LocalizedText> otherNames,
        List<LocalizedText> descriptions,
        List<Field> fields,
        List<Named> parts,
        Optional<Long> total,
        List<Card> cards,
        String all,
        Optional<UsageYear> usage)
        implements PageModel {

    public ListingPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(name);
        crumbs = List.copyOf(crumbs);
        otherNames = List.copyOf(otherNames);
        descriptions = List.copyOf(descriptions);
        fields = List.copyOf(fields);
        parts = List.copyOf(parts);
        Objects.requireNonNull(total);
        cards = List.copyOf(cards);
        Objects.requireNonNull(usage);
    }

    @Override
    public String template() {
        return "pages/listing";
    }
}
