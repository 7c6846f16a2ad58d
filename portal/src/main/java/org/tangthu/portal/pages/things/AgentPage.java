package org.tangthu.portal.pages.things;

import java.util.List;
import java.util.Objects;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.CardLists.CardList;
import org.tangthu.portal.pages.Field;
import org.tangthu.repository.model.LocalizedText;

/**
 * A person, family or body.
 *
 * @param kind of agent
 * @param after what took the place of a body
 * @param items that they had a part in
 * @param search path of the search for their name, under which there may be others
 */
public record AgentPage(
        Head head,
        String kind,
        LocalizedText name,
        List<Field> fields,
        List<Related> after,
        CardList items,
        String search,
        DataBox data)
        implements PageModel {
    public AgentPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(name);
        Objects.requireNonNull(items);
        fields = List.copyOf(fields);
        after = List.copyOf(after);
    }

    @Override
    public String template() {
        return "pages/things/agent";
    }
}
