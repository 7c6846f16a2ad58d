package org.tangthu.repository.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.access.PublicRecord;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Title;

/**
 * An item with the entities that it names, as far as they are public: what every format is written from. Immutable.
 *
 * @param library that holds it; empty if it is not known any more
 * @param agents those of its agents that are entities, by identifier
 * @param collections that it belongs to
 * @param units by which the places that it names are called
 * @param created when the item first came
 * @param modified when anything that is said here last changed
 * @param sequence of that change
 * @param content what there is of it for anybody
 */
public record ItemRecord(
        Item item,
        Optional<Library> library,
        Map<String, Agent> agents,
        List<Collection> collections,
        Places units,
        Instant created,
        Instant modified,
        long sequence,
        OpenContent content) {
    private static final String LANGUAGE = "vi";
    private static final Pattern DIVISION = Pattern.compile("\\d{2}|\\d{5}");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*");

    /** Of the dates of an item the one by which it is cited, the most telling first. */
    private static final List<String> DATES_OF_ORIGIN =
            List.of("published", "printed", "defended", "submitted", "created", "carved", "copied");

    public ItemRecord {
        item = PublicRecord.of(item);
        Objects.requireNonNull(library);
        agents = Map.copyOf(agents);
        collections = List.copyOf(collections);
        Objects.requireNonNull(units);
        Objects.requireNonNull(created);
        Objects.requireNonNull(modified);
        Objects.requireNonNull(content);
    }

    /** Whether there are images of it for anybody. */
    boolean viewable() {
        return content.viewable();
    }

    Description description() {
        return item.description();
    }

    /** The title that is shown where there is room for one. */
    LocalizedText title() {
        return item.label();
    }

    /** The titles after the first that are of a type. */
    List<LocalizedText> titles(String type) {
        return description().titles().stream()
                .skip(1)
                .filter(title -> title.type().filter(type::equals).isPresent())
                .map(Title::text)
                .toList();
    }

    /** The first title in Han or Nôm characters, where that is not the first of all. */
    Optional<LocalizedText> titleInCharacters() {
        return description().titles().stream()
                .skip(1)
                .map(Title::text)
                .filter(text -> Scripts.isHan(text.value()))
                .findFirst();
    }

    /** The date by which the item is cited. */
    Optional<ItemDate> date() {
        return DATES_OF_ORIGIN.stream().flatMap(role -> dates(role).stream()).findFirst();
    }

    List<ItemDate> dates(String role) {
        return description().dates().stream()
                .filter(date -> date.role().equals(role))
                .toList();
    }

    /**
     * Names of places in a role. A place that the item is about is a unit in a period; of one where something happened,
     * the name alone is asked for. Codes and addresses are no names and are left out.
     */
    List<String> places(String role) {
        return in(role).map(place -> place.name()
                        .filter(name ->
                                !role.equals("about") || place.notation().isEmpty())
                        .orElseGet(() ->
                                role.equals("about") ? units.title(place, LANGUAGE) : units.name(place, LANGUAGE)))
                .filter(name -> !DIVISION.matcher(name).matches()
                        && !ADDRESS.matcher(name).matches())
                .toList();
    }

    /** Whether it came out or was made at a place that is known to be an administrative unit of Vietnam. */
    boolean hasPlaceInVietnam() {
        return Stream.of("published", "created")
                .flatMap(this::in)
                .anyMatch(place -> place.notation().isPresent()
                        || DIVISION.matcher(place.text()).matches());
    }

    private Stream<Location> in(String role) {
        return description().places().stream()
                .filter(place -> place.role().equals(role))
                .map(PlaceReference::place);
    }

    /** Where the item came out, else where it was made. */
    Optional<String> placeOfOrigin() {
        return places("published").stream().findFirst().or(() -> places("created").stream()
                .findFirst());
    }

    List<String> identifiers(String scheme) {
        return description().identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(Coded::value)
                .toList();
    }

    /** The paragraphs in the language of the first, in one line; empty if there are none. */
    String summary() {
        List<LocalizedText> texts = description().texts();
        return texts.stream()
                .filter(text -> text.lang().equals(texts.get(0).lang()))
                .map(text -> text.value().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }

    /** Name of the holding library in a language, else its first, else its identifier. */
    String libraryName(String lang) {
        return library.map(known -> best(known.names(), lang)).orElse(item.library());
    }

    /** The agent behind a contribution, where it is an entity. */
    Optional<Agent> agent(Contribution part) {
        return part.agent().flatMap(id -> Optional.ofNullable(agents.get(id)));
    }

    static String best(List<LocalizedText> texts, String lang) {
        return texts.stream()
                .filter(text -> text.lang().filter(lang::equals).isPresent())
                .findFirst()
                .orElse(texts.get(0))
                .value();
    }

    /** The same entities by their identifiers. */
    static Map<String, Agent> byId(List<Agent> agents) {
        return agents.stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    }
}
