package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.guarded;
import static org.tangthu.portal.acceptance.outlets.Outlet.shown;
import static org.tangthu.portal.acceptance.outlets.Outlet.silent;

import java.util.ArrayList;
import java.util.List;

/** The Image API in both versions. */
final class ImageOutlets {
    private ImageOutlets() {}

    static List<Outlet> rows() {
        List<Outlet> rows = new ArrayList<>();
        for (int version : List.of(2, 3)) {
            String name = ", Image API " + version;
            String image = "/iiif/image/" + version + "/{id}.0001";
            String whole = version == 2 ? "/full/full/0/default.jpg" : "/full/max/0/default.jpg";
            rows.add(guarded("tile" + name, image + "/0,0,512,512/512,512/0/default.jpg", Sees.IMAGE));
            rows.add(guarded("whole image" + name, image + whole, Sees.IMAGE));
            rows.add(guarded("small image" + name, image + "/full/100,/0/default.jpg", Sees.IMAGE));
            rows.add(guarded("cut of an image" + name, image + "/pct:10,10,20,20/!90,90/90/gray.png", Sees.IMAGE));
            rows.add(guarded("part of a tile" + name, image + "/0,0,512,512/512,512/0/default.jpg", Sees.ANYTHING)
                    .with("Range", "bytes=0-99"));
            rows.add(shown("preview" + name, image + ".preview" + whole, Sees.SMALL_IMAGE));
            rows.add(shown(
                    "tile of a preview" + name,
                    image + ".preview/0,0,200,200/200,200/0/default.jpg",
                    Sees.SMALL_IMAGE));
            rows.add(shown("description of a preview" + name, image + ".preview/info.json", Sees.NAME));
            rows.add(shown("address of an image" + name, image, Sees.NAME).answering(303));
            rows.add(shown("address of a preview" + name, image + ".preview", Sees.NAME)
                    .answering(303));
        }
        rows.add(shown("description of an image, Image API 3", "/iiif/image/3/{id}.0001/info.json", Sees.NAME));
        rows.add(shown("description of an image, Image API 2", "/iiif/image/2/{id}.0001/info.json", Sees.NAME)
                .gives(Right.PREVIEW, 302, Sees.ANYTHING)
                .withViewerTokens());
        for (int version : List.of(1, 2)) {
            String api = "/iiif/auth/" + version;
            rows.add(shown("window of a viewer, Auth API " + version, api + "/access/{id}", Sees.TITLE)
                    .gives(Right.PREVIEW, 303, Sees.NAME)
                    .lending());
            rows.add(shown(
                    "window of a viewer in a reading room, Auth API " + version,
                    api + "/access/{id}/kiosk",
                    Sees.TITLE));
            rows.add(silent(
                    "token for a viewer, Auth API " + version,
                    api + "/token?messageId=1&origin=https://a.example",
                    200));
        }
        rows.add(shown("probe of an image", "/iiif/auth/2/probe/{id}.0001", Sees.ANYTHING)
                .withViewerTokens());
        rows.add(silent("question of another image server", "/iiif/access/{id}.0001", 403)
                .with("Accept", "application/json"));
        return rows;
    }
}
