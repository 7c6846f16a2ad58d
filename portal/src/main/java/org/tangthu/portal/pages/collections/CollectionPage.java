package org.tangthu.portal.pages.collections;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Card;
import org.tangthu.portal.pages.Field;
import org.tangthu.portal.pages.Named;
import org.tangthu.portal.pages.Tally;
import org.tangthu.portal.pages.Within;
import org.tangthu.repository.model.LocalizedText;

/**
 * A collection: what it is, and ways into it.
 *
 * @param crumbs the library that it belongs to
 * @param otherNames in other languages
 * @param descriptions in all languages, that of the page first
 * @param cover addresses of images of its first items
 * @param part its items, for the search among them
 * @param total of its items; empty while the search index is away
 * @param groups its items by what they are
 * @param cards its newest items
 * @param all address of the search for all its items
 * @param exhibition that belongs to it
 * @param data where programs find it
 */
public record CollectionPage(
        Head head,
        LocalizedText name,
        List<Field.Value> crumbs,
        List<LocalizedText> otherNames,
        List<LocalizedText> descriptions,
        List<Field> fields,
        List<String> cover,
        Within part,
        Optional<Long> total,
        List<Group> groups,
        List<Card> cards,
        String all,
        Optional<Named> exhibition,
        List<DataLink> data)
        implements PageModel {

    public CollectionPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(name);
        crumbs = List.copyOf(crumbs);
        otherNames = List.copyOf(otherNames);
        descriptions = List.copyOf(descriptions);
        fields = List.copyOf(fields);
        cover = List.copyOf(cover);
        Objects.requireNonNull(part);
        Objects.requireNonNull(total);
        groups = List.copyOf(groups);
        cards = List.copyOf(cards);
        Objects.requireNonNull(exhibition);
        data = List.copyOf(data);
    }

    /** The values of one facet. */
    public record Group(String label, List<Tally> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    /** The collection in a form for programs. */
    public record DataLink(String label, String href) {}

    @Override
    public String template() {
        return "pages/collections/collection";
    }
}
