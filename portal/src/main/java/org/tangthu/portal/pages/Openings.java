package org.tangthu.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.image.request.Region;
import org.tangthu.iiif.state.ContentState;
import org.tangthu.iiif.state.ContentStates;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Links;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/**
 * Reads from the parameters of an address where an item is to be opened: {@code page} and {@code xywh}, or a content
 * state under {@code iiif-content}, which then says it alone. What cannot be followed opens the item at its beginning.
 */
final class Openings {
    private static final String CONTENT_STATE = "iiif-content";

    private final ContentStates states;

    Openings(Addresses addresses, String naan) {
        this.states = new ContentStates(addresses, naan);
    }

    /**
     * The way to another item, if a content state names one.
     *
     * @param address where items are opened in this way
     * @param links in the language of the reader, who keeps it on the way
     */
    Optional<Answer> detour(
            Map<String, List<String>> parameters, Ark here, Function<Ark, String> address, Links links) {
        return first(parameters, CONTENT_STATE).flatMap(state -> item(state)
                .filter(ark -> !ark.equals(here))
                .map(ark -> new Answer.Elsewhere(links.canonical(address.apply(ark) + "?" + CONTENT_STATE + "="
                        + URLEncoder.encode(state, StandardCharsets.UTF_8)))));
    }

    private Optional<Ark> item(String state) {
        return states.read(state) instanceof ContentState.Ours ours ? Optional.of(ours.ark()) : Optional.empty();
    }

    /** @param pages of the item that is opened */
    Opening of(Map<String, List<String>> parameters, PageList pages) {
        return first(parameters, CONTENT_STATE)
                .map(states::read)
                .map(state -> of(state, pages))
                .orElseGet(() ->
                        at(first(parameters, "page"), first(parameters, "xywh").flatMap(Openings::region), pages));
    }

    private static Opening of(ContentState state, PageList pages) {
        if (state instanceof ContentState.Ours ours) {
            return at(ours.page(), ours.area(), pages);
        }
        Optional<String> foreign =
                state instanceof ContentState.Foreign elsewhere ? Optional.of(elsewhere.address()) : Optional.empty();
        return new Opening(Optional.empty(), Optional.empty(), foreign, foreign.isEmpty());
    }

    private static Opening at(Optional<String> name, Optional<Region> region, PageList pages) {
        Optional<Page> page = name.flatMap(pages::page);
        return new Opening(
                page.map(Page::name),
                page.flatMap(found -> region.flatMap(part -> area(part, found))),
                Optional.empty(),
                false);
    }

    private static Optional<Region> region(String text) {
        try {
            return Optional.of(Region.parse(text));
        } catch (InvalidRequestException e) {
            return Optional.empty(); // the page is opened as a whole
        }
    }

    private static Optional<String> area(Region region, Page page) {
        try {
            Rectangle area = region.resolve(
                    new Dimensions(page.master().width(), page.master().height()));
            return Optional.of(area.x() + "," + area.y() + "," + area.width() + "," + area.height());
        } catch (InvalidRequestException e) {
            return Optional.empty(); // it lies beside the page
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
