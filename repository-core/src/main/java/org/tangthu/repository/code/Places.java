package org.tangthu.repository.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.code.Place.Named;
import org.tangthu.repository.code.Place.Position;
import org.tangthu.repository.model.Location;

/** The administrative units and what became of them. Immutable. */
public final class Places {
    private static final String RESOURCE = "/org/tangthu/ontologies/places.json";

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, List<Place>> successors = new LinkedHashMap<>();
    private final Map<String, List<Place>> parts = new LinkedHashMap<>();

    Places(Collection<Place> all) {
        all.forEach(place -> {
            places.put(place.id(), place);
            place.replaces().forEach(id -> add(place, id, successors));
            place.within().forEach(id -> add(place, id, parts));
        });
    }

    private static void add(Place place, String of, Map<String, List<Place>> map) {
        map.computeIfAbsent(of, key -> new ArrayList<>()).add(place);
    }

    /** Reads the list that the ontologies module put on the class path. */
    static Places load() {
        try (InputStream in = Places.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new RepositoryException(
                        "The places are missing from the class path (" + RESOURCE + "): build the ontologies module");
            }
            List<Place> read = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(node -> read.add(place(node)));
            return new Places(read);
        } catch (IOException e) {
            throw new RepositoryException("The places cannot be read: " + e.getMessage(), e);
        }
    }

    public Optional<Place> find(String id) {
        return Optional.ofNullable(places.get(id));
    }

    public Collection<Place> all() {
        return Collections.unmodifiableCollection(places.values());
    }

    /** All units that ever had an official code, those of today first. */
    public List<Place> ofCode(String code) {
        return places.values().stream()
                .filter(place -> place.code().filter(code::equals).isPresent())
                .toList();
    }

    /** All units that are or were called so, whatever the case of the letters. */
    public List<Place> named(String name) {
        return places.values().stream().filter(place -> place.isCalled(name)).toList();
    }

    /** What to call a location in a language where it stands among others: with the period of a unit that has namesakes. */
    public String title(Location location, String lang) {
        return label(location, place -> place.title().in(lang));
    }

    /** What to call a location in a language where its time is known, as where a book came out. */
    public String name(Location location, String lang) {
        return label(location, place -> place.name().in(lang));
    }

    private String label(Location location, Function<Place, String> label) {
        return location.notation().flatMap(this::find).map(label).orElseGet(() -> location.name()
                .orElseGet(location::text));
    }

    /** The units that took the place of a unit; none if it is still there or nothing is known of it. */
    public List<Place> successors(Place place) {
        return List.copyOf(successors.getOrDefault(place.id(), List.of()));
    }

    /** The units of the next level that were parts of a unit, in the same period, as far as the list knows them. */
    public List<Place> parts(Place place) {
        return List.copyOf(parts.getOrDefault(place.id(), List.of()));
    }

    /**
     * The units under which something that belongs to a place is to be found: itself, what it was a part of, and what took
     * the place of any of these, without end. A unit that was united with others and then restored leads to the restored
     * one, not to what the others became.
     */
    public Set<String> reach(Place place) {
        Set<String> found = new LinkedHashSet<>();
        reach(place, Set.of(), found);
        return found;
    }

    private void reach(Place place, Set<String> came, Set<String> found) {
        found.add(place.id());
        Set<String> way = new LinkedHashSet<>(came);
        way.add(place.id());
        place.within().forEach(id -> reach(places.get(id), Set.of(), found));
        next(place, way).forEach(successor -> reach(successor, way, found));
    }

    private List<Place> next(Place place, Set<String> way) {
        List<Place> all = successors(place);
        List<Place> restored = all.stream()
                .filter(successor -> successor.restores().stream().anyMatch(way::contains))
                .toList();
        return restored.isEmpty() ? all : restored;
    }

    private static Place place(JsonNode node) {
        return new Place(
                node.path("id").textValue(),
                node.path("type").textValue(),
                named(node.path("names")),
                named(node.path("titles")),
                texts(node.path("others")),
                text(node.path("code")),
                text(node.path("from")),
                text(node.path("to")),
                texts(node.path("within")),
                texts(node.path("replaces")),
                texts(node.path("restores")),
                text(node.path("decision")),
                position(node),
                node.path("verified").booleanValue());
    }

    private static Optional<Position> position(JsonNode node) {
        return text(node.path("latitude"))
                .map(latitude -> new Position(
                        Double.parseDouble(latitude),
                        Double.parseDouble(node.path("longitude").textValue())));
    }

    private static Named named(JsonNode node) {
        return new Named(node.path("vi").textValue(), node.path("en").textValue());
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.textValue()).filter(text -> !text.isEmpty());
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
