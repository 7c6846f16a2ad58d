package org.tangthu.portal.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The catalogue itself, as the REST interface lists it. */
final class CatalogueDoor implements Door {
    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String remedy() {
        return "'tangthu verify' compares it with OCFL";
    }

    @Override
    public Told ask(Stranger stranger) {
        Set<String> items = new HashSet<>();
        String path = "/api/items?limit=200";
        while (!path.isEmpty()) {
            JsonNode page = stranger.json(path);
            page.path("items")
                    .forEach(item -> items.add(Names.ofItem(item.path("address").asText())));
            stranger.tell(name() + ": " + items.size() + " items");
            String next = page.path("next").asText();
            path = next.isEmpty() ? "" : stranger.below(next);
        }
        return Told.of(items);
    }
}
