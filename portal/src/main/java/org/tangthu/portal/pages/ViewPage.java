package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * An item in Mirador; without scripts, one of its pages to look at.
 *
 * @param itemHref the item's own page
 * @param access why not everything is to be seen, or until when it is
 * @param leaf the page that is shown until Mirador has opened, and without it
 * @param previous this view at the page before
 * @param next this view at the page after
 * @param manifest its public address
 * @param canvas IIIF identifier of the page to open at; empty where nothing was asked for
 * @param spot addresses, with host, that open a spot of the item
 */
public record ViewPage(
        Head head,
        LocalizedText title,
        String itemHref,
        AccessNote access,
        Opening opening,
        Leaf leaf,
        boolean rightToLeft,
        Optional<String> previous,
        Optional<String> next,
        String manifest,
        Optional<String> canvas,
        Spot spot)
        implements PageModel {

    public ViewPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(title);
        Objects.requireNonNull(access);
        Objects.requireNonNull(opening);
        Objects.requireNonNull(leaf);
        Objects.requireNonNull(canvas);
    }

    @Override
    public String template() {
        return "pages/view";
    }

    /** @param label in a sentence @param href its text page @param image to be read without zooming */
    public record Leaf(String label, String href, String image) {}

    /** @param reader our own reader @param viewer this view */
    public record Spot(String reader, String viewer) {}
}
