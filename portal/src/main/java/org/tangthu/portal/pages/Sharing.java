package org.tangthu.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tangthu.portal.frame.Links;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Item;

/**
 * Ways to show an item elsewhere.
 *
 * @param viewer the item in Mirador
 * @param manifest its public address
 * @param drop a link that may be dragged onto viewers: it names the manifest under {@code manifest}, as they expect
 * @param frame HTML that puts the reader into a page of another site
 */
public record Sharing(String viewer, String manifest, String drop, String frame) {
    private static final String FRAME = "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"640\""
            + " style=\"border: 0\" loading=\"lazy\" allowfullscreen></iframe>";

    static Sharing of(Item item, Addresses addresses, Links links) {
        String manifest = addresses.manifest(item.ark());
        return new Sharing(
                links.view(item.ark()),
                manifest,
                addresses.view(item.ark()) + "?manifest=" + URLEncoder.encode(manifest, StandardCharsets.UTF_8),
                FRAME.formatted(
                        links.absolute(links.embed(item.ark())),
                        attribute(item.label().value())));
    }

    /** As HTML has it between quotation marks. */
    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
