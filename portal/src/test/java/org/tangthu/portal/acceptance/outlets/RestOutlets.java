package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.described;
import static org.tangthu.portal.acceptance.outlets.Outlet.guardedPage;
import static org.tangthu.portal.acceptance.outlets.Outlet.list;
import static org.tangthu.portal.acceptance.outlets.Outlet.partialList;

import java.util.List;

/** REST, which takes no cookies: readers are nobody here, unless they sit in a reading room. */
final class RestOutlets {
    private RestOutlets() {}

    static List<Outlet> rows() {
        return List.of(
                list("list of items", "/api/items?limit=200").whollyFor(VisitorKind.ADMINISTRATOR, VisitorKind.TOKEN),
                described("record of an item", "/api/items/{id}", Sees.TITLE)
                        .whollyFor(VisitorKind.ADMINISTRATOR, VisitorKind.TOKEN),
                guardedPage("hits in an item", "/api/items/{id}/text-search?q={asked}", Sees.TEXT)
                        .withoutCookies(),
                partialList("record of a library", "/api/libraries/{library}"),
                partialList("list of libraries", "/api/libraries"),
                partialList("record of a collection", "/api/collections/{collection}")
                        .whollyFor(VisitorKind.ADMINISTRATOR),
                partialList("list of collections", "/api/collections").whollyFor(VisitorKind.ADMINISTRATOR),
                partialList("record of an agent", "/api/agents/{agent}"),
                partialList("list of agents", "/api/agents"),
                described("use of an item", "/api/usage?item={id}", Sees.ANYTHING),
                partialList("use of a library", "/api/usage?library={library}"),
                partialList("use of the items of a library", "/api/usage?library={library}&by=item"),
                partialList("making of dumps", "/api/dumps"),
                partialList("how far projections are", "/api/status"));
    }
}
