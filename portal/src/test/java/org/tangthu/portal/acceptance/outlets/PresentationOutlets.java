package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.guarded;
import static org.tangthu.portal.acceptance.outlets.Outlet.list;
import static org.tangthu.portal.acceptance.outlets.Outlet.partialList;
import static org.tangthu.portal.acceptance.outlets.Outlet.shown;

import java.util.ArrayList;
import java.util.List;

/** Presentation, Content Search and Change Discovery of IIIF. */
final class PresentationOutlets {
    private PresentationOutlets() {}

    static List<Outlet> rows() {
        List<Outlet> rows = new ArrayList<>();
        for (int version : List.of(2, 3)) {
            String name = ", Presentation API " + version;
            String item = "/iiif/presentation/" + version + "/{id}";
            rows.add(shown("manifest" + name, item + "/manifest", Sees.TITLE));
            rows.add(shown("canvas" + name, item + "/canvas/0001", Sees.NAME));
            rows.add(shown("part of the structure" + name, item + "/range/1", Sees.NAME));
            rows.add(guarded("text of a page" + name, item + "/annotations/0001", Sees.TEXT));
            String collections = "/iiif/presentation/" + version + "/collection/";
            rows.add(partialList("collection of collections" + name, collections + "top"));
            rows.add(listOfManifests("collection of all items" + name, collections + "all"));
            rows.add(listOfManifests("collection" + name, collections + "{collection}"));
        }
        for (int version : List.of(1, 2)) {
            String name = ", Content Search API " + version;
            String item = "/iiif/search/" + version + "/{id}";
            rows.add(guarded("hits in an item" + name, item + "?q={asked}", Sees.TEXT));
            rows.add(guarded("completion of words" + name, item + "/autocomplete?q=kin", Sees.TEXT));
        }
        rows.add(partialList("changes", "/iiif/discovery/1/activity/all"));
        rows.add(listOfManifests("page of changes", "/iiif/discovery/1/activity/page/1")
                .gives(Right.GONE, 200, Sees.NAME));
        return rows;
    }

    /** Only what somebody may view has a manifest. */
    private static Outlet listOfManifests(String name, String address) {
        return list(name, address).gives(Right.RECORD, 200, Sees.NOTHING);
    }
}
