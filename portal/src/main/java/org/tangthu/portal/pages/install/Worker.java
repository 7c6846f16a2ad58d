package org.tangthu.portal.pages.install;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Links;

/**
 * Writes the service worker: the program as it was built, after a line that tells it what to keep. That line differs with
 * each build, and so does the whole for browsers, which compare it byte for byte.
 */
final class Worker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = "worker.ts";

    /** Files without which no page of the site looks and works as it should. */
    private static final List<String> NEEDED = List.of("site.css", "page.ts", "images/icons.svg", "images/seal.svg");

    private Worker() {}

    static String of(Assets assets, Editions editions, String build) {
        Links links = editions.get(Language.VI).links();
        ObjectNode shell = JSON.createObjectNode().put("build", build).put("assets", links.plain("/assets/"));
        ArrayNode needed = shell.putArray("needed");
        NEEDED.forEach(source -> needed.add(links.plain("/assets/" + assets.file(source))));
        ObjectNode offline = shell.putObject("offline");
        for (Language language : Language.values()) {
            Edition edition = editions.get(language);
            offline.put(language.tag(), edition.links().to(InstallPages.OFFLINE));
        }
        return "self.shell = " + shell + ";\n" + assets.text(PROGRAM);
    }
}
