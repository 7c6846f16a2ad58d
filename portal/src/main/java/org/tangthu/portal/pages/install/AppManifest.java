package org.tangthu.portal.pages.install;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Links;
import org.tangthu.portal.frame.Site;

/** Writes the manifest of the site as an application, in one language; in all of them it is the same application. */
final class AppManifest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The paper of the pages' light colours: manifests know no dark ones. */
    private static final String PAPER = "#f7f1e4";

    private static final String HEAD = "#fdf9f0";

    private AppManifest() {}

    static String of(Site site, Assets assets, Edition edition) {
        Links links = edition.links();
        ObjectNode manifest = JSON.createObjectNode()
                .put("id", links.plain("/"))
                .put("name", site.name())
                .put("description", edition.text("foot.about"))
                .put("lang", edition.language().tag())
                .put("dir", "ltr")
                .put("start_url", links.to("/"))
                .put("scope", links.plain("/"))
                .put("display", "standalone");
        // Pages have no way back of their own: where browsers know it, theirs stays.
        manifest.putArray("display_override").add("minimal-ui");
        manifest.put("background_color", PAPER).put("theme_color", HEAD);
        manifest.putArray("categories").add("books").add("education");
        ArrayNode icons = manifest.putArray("icons");
        icon(icons, "images/icon-192.png", "192x192", "any", assets, links);
        icon(icons, "images/icon-512.png", "512x512", "any", assets, links);
        icon(icons, "images/icon-maskable-512.png", "512x512", "maskable", assets, links);
        manifest.putArray("shortcuts")
                .addObject()
                .put("name", edition.text("nav.browse"))
                .put("url", links.to("/search"));
        return manifest.toString();
    }

    private static void icon(ArrayNode icons, String source, String sizes, String purpose, Assets assets, Links links) {
        icons.addObject()
                .put("src", links.plain("/assets/" + assets.file(source)))
                .put("sizes", sizes)
                .put("type", "image/png")
                .put("purpose", purpose);
    }
}
