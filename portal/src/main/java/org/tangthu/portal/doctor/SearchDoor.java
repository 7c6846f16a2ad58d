package org.tangthu.portal.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The search index: the items by name as far as results can be paged to, beyond that their number. */
final class SearchDoor implements Door {
    private static final int SIZE = 100;
    private static final int DEEPEST = 10_000;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String remedy() {
        return "'tangthu rebuild --only search' makes the index anew, 'tangthu verify' names what differs";
    }

    @Override
    public Told ask(Stranger stranger) {
        JsonNode first = page(1, stranger);
        long total = first.path("total").asLong();
        if (total > DEEPEST) {
            return Told.of(total, Optional.empty());
        }
        Set<String> items = new HashSet<>();
        for (int page = 1; (long) (page - 1) * SIZE < total; page++) {
            (page == 1 ? first : page(page, stranger))
                    .path("items")
                    .forEach(item -> items.add(Names.ofItem(item.path("id").asText())));
            stranger.tell(name() + ": " + items.size() + " items");
        }
        return new Told(total, Optional.of(items), Optional.empty());
    }

    private static JsonNode page(int number, Stranger stranger) {
        return stranger.json("/api/search?sort=added&size=" + SIZE + "&page=" + number);
    }
}
