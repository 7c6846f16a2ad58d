package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;

/** By what entities are called. */
final class Names {
    private Names() {}

    /** The preferred one first. */
    static List<LocalizedText> of(Entity entity) {
        if (entity instanceof Item item) {
            return item.description().titles().stream().map(Title::text).toList();
        } else if (entity instanceof Library library) {
            return library.names();
        } else if (entity instanceof Collection collection) {
            return collection.names();
        }
        return ((Agent) entity).names();
    }

    static Set<String> of(Place place) {
        return Stream.concat(
                        Stream.of(
                                place.title().vi(),
                                place.title().en(),
                                place.name().vi(),
                                place.name().en()),
                        place.others().stream())
                .collect(Collectors.toSet());
    }

    /** The first in a language, else the first of all. */
    static String in(String language, List<LocalizedText> names) {
        return names.stream()
                .filter(name -> name.lang().filter(language::equals).isPresent())
                .findFirst()
                .orElse(names.get(0))
                .value();
    }

    static List<Value> values(List<LocalizedText> names) {
        return texts(names.stream().map(LocalizedText::value));
    }

    static List<Value> texts(Stream<String> texts) {
        return texts.<Value>map(Value.Text::new).toList();
    }
}
