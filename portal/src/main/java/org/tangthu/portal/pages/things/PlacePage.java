package org.tangthu.portal.pages.things;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.CardLists.CardList;
import org.tangthu.portal.pages.Field;
import org.tangthu.portal.pages.things.Sheet.Spot;

/**
 * An administrative unit in its period.
 *
 * @param kind of unit
 * @param name with the period, where other units have the same name
 * @param otherName in the other language of the site, where that is another one
 * @param crumbs to the unit that it was a part of
 * @param spot where it lies on the drawing
 * @param before what it came out of
 * @param after what took its place
 * @param items under it
 * @param search path of the search for all of them
 */
public record PlacePage(
        Head head,
        String kind,
        String name,
        Optional<String> otherName,
        List<Field.Value> crumbs,
        List<Field> fields,
        Sheet sheet,
        Optional<Spot> spot,
        List<Related> before,
        List<Related> after,
        CardList items,
        String search,
        DataBox data)
        implements PageModel {
    public PlacePage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(otherName);
        Objects.requireNonNull(spot);
        Objects.requireNonNull(items);
        crumbs = List.copyOf(crumbs);
        fields = List.copyOf(fields);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    @Override
    public String template() {
        return "pages/things/place";
    }
}
