package org.tangthu.portal.pages.exhibitions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Card;
import org.tangthu.portal.pages.Field;
import org.tangthu.portal.pages.Named;
import org.tangthu.portal.pages.Picture;
import org.tangthu.repository.model.LocalizedText;

/**
 * An exhibition.
 *
 * @param crumbs the list of exhibitions
 * @param otherTitles in other languages
 * @param opened the day of its opening in words
 * @param iso the same as programs read it
 * @param collection that it belongs to
 * @param library whose collection that is; empty where libraries share it
 */
public record ExhibitionPage(
        Head head,
        LocalizedText title,
        List<Field.Value> crumbs,
        List<LocalizedText> otherTitles,
        Optional<LocalizedText> introduction,
        String opened,
        String iso,
        Named collection,
        Optional<Named> library,
        List<Section> sections)
        implements PageModel {
    public ExhibitionPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(title);
        crumbs = List.copyOf(crumbs);
        otherTitles = List.copyOf(otherTitles);
        Objects.requireNonNull(introduction);
        Objects.requireNonNull(collection);
        Objects.requireNonNull(library);
        sections = List.copyOf(sections);
    }

    /** A part of the story. @param code its place on the page */
    public record Section(String code, LocalizedText title, Optional<LocalizedText> text, List<Shown> exhibits) {
        public Section {
            Objects.requireNonNull(text);
            exhibits = List.copyOf(exhibits);
        }
    }

    /**
     * An item, a page or a part of a page, as far as the visitor may see it.
     *
     * @param href opens the item there
     * @param address its permanent one
     * @param picture empty where no image may be seen
     * @param note why no more is to be seen
     */
    public record Shown(
            Card card,
            String href,
            String address,
            Optional<Picture> picture,
            Optional<LocalizedText> caption,
            Optional<String> note) {
        public Shown {
            Objects.requireNonNull(card);
            Objects.requireNonNull(picture);
            Objects.requireNonNull(caption);
            Objects.requireNonNull(note);
        }
    }

    @Override
    public String template() {
        return "pages/exhibitions/exhibition";
    }
}
