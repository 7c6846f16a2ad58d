package org.tangthu.linkeddata.reconcile.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.linkeddata.http.Html;
import org.tangthu.linkeddata.http.Page;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.reconcile.EntityType;
import org.tangthu.linkeddata.reconcile.KnownEntity;
import org.tangthu.linkeddata.reconcile.Property;
import org.tangthu.linkeddata.reconcile.Value;

/** A small page about an entity, clause 6.2, for the frame of a client. */
final class Preview {
    private static final int MOST_VALUES = 4;
    private static final Set<Property> ELSEWHERE = Set.of(Property.ADDRESS, Property.MANIFEST, Property.RIGHTS);

    private Preview() {}

    /** @param types of the entity, the narrowest first @param address where it is described */
    static String of(KnownEntity entity, List<EntityType> types, String address, ServiceTerms terms) {
        var html = new Html();
        html.open("h1").link(address, entity.name(terms.language())).close("h1");
        html.element("p", types.get(0).name(terms.language()));
        html.open("dl");
        Property.of(Set.of(entity.kind())).stream()
                .filter(property -> !ELSEWHERE.contains(property))
                .forEach(
                        property -> row(html, terms.words().name(property), entity.values(property, terms.language())));
        html.close("dl");
        return PageFrame.plain()
                .around(new Page(
                        "/reconcile/preview",
                        terms.language(),
                        entity.name(terms.language()),
                        Optional.empty(),
                        address,
                        List.of(),
                        html));
    }

    private static void row(Html html, String name, List<Value> values) {
        if (!values.isEmpty()) {
            html.element("dt", name)
                    .element(
                            "dd",
                            values.stream().limit(MOST_VALUES).map(Value::text).collect(Collectors.joining("; ")));
        }
    }
}
