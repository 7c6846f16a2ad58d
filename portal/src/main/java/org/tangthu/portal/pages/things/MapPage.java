package org.tangthu.portal.pages.things;

import java.util.List;
import java.util.Objects;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.things.Sheet.Spot;

/**
 * The map of places, and the same as lists.
 *
 * @param available whether items could be counted; while not, there is nothing on the map
 * @param bounds of the map, as {@link Sheet#BOUNDS}
 * @param markers the largest first, so that no other is hidden behind them
 * @param groups of places that have items
 */
public record MapPage(
        Head head, boolean available, Sheet sheet, String bounds, List<Marker> markers, List<Group> groups)
        implements PageModel {
    public MapPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(sheet);
        markers = List.copyOf(markers);
        groups = List.copyOf(groups);
    }

    /**
     * A place on the map.
     *
     * @param kind {@code province}, or {@code district} for any smaller unit
     * @param title with the number of its items
     * @param href of the search for them
     * @param radius on the drawing; its area grows with the number of items
     */
    public record Marker(String kind, String title, String href, Spot spot, double radius) {}

    /** @param code of the group, its place on the page */
    public record Group(String code, String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A place in a list.
     *
     * @param href of the search for its items
     * @param about path of the page about it
     */
    public record Row(String name, String items, String href, String about) {}

    @Override
    public String template() {
        return "pages/things/map";
    }
}
