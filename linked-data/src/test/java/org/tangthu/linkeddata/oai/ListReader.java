package org.tangthu.linkeddata.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A harvester that goes one page at a step and begins anew where the last list began. It checks what must hold of every
 * list, asks for some pages twice, and sometimes falls back to an earlier page, as who crashed does.
 */
final class ListReader {
    private static final Pattern SIZE = Pattern.compile("completeListSize=\"(\\d+)\" cursor=\"(\\d+)\"");

    private final OaiRepository repository;
    private final Random random;
    private final Optional<String> set;
    private final Map<String, String> copy = new TreeMap<>();
    private final List<Place> places = new ArrayList<>();

    private Optional<String> from = Optional.empty();
    private String began = "";

    /** How far a list is read: the token of what comes next, and the identifiers that came before with their datestamps. */
    private record Place(String token, Map<String, String> before) {}

    ListReader(OaiRepository repository, Random random, String set) {
        this.repository = repository;
        this.random = random;
        this.set = Optional.of(set).filter(name -> !name.isEmpty());
    }

    /** Titles of what is there, by identifiers. */
    Map<String, String> copy() {
        return Collections.unmodifiableMap(copy);
    }

    /** Reads a page. @return whether the list was read to its end */
    boolean step() {
        if (places.isEmpty()) {
            return begin();
        }
        if (random.nextInt(8) == 0) {
            int kept = 1 + random.nextInt(places.size());
            places.subList(kept, places.size()).clear();
        }
        Place place = places.get(places.size() - 1);
        String page = resume(place.token());
        if (random.nextInt(4) == 0) {
            assertThat(resume(place.token())).isEqualTo(page);
        }
        return take(page, place.before());
    }

    private boolean begin() {
        int size = undisturbed();
        String page = repository.ask(arguments("ListRecords"));
        began = OaiRepository.first(page, "responseDate").orElseThrow();
        if (size == 0) {
            assertThat(OaiRepository.errors(page)).containsExactly("noRecordsMatch");
            from = Optional.of(began);
            return true;
        }
        Matcher told = SIZE.matcher(page);
        int all = told.find() ? Integer.parseInt(told.group(1)) : headers(page).size();
        assertThat(all).as("completeListSize").isEqualTo(size);
        return take(page, Map.of());
    }

    /** How many records a list has through which nobody writes. */
    private int undisturbed() {
        String page = repository.ask(arguments("ListIdentifiers"));
        int size = headers(page).size();
        for (Optional<String> token = token(page); token.isPresent(); token = token(page)) {
            page = repository.ask("verb", "ListIdentifiers", "resumptionToken", token.get());
            size += headers(page).size();
        }
        return size;
    }

    private String[] arguments(String verb) {
        List<String> arguments = new ArrayList<>(List.of("verb", verb, "metadataPrefix", "oai_dc"));
        set.ifPresent(name -> arguments.addAll(List.of("set", name)));
        from.ifPresent(instant -> arguments.addAll(List.of("from", instant)));
        return arguments.toArray(String[]::new);
    }

    private String resume(String token) {
        return repository.ask("verb", "ListRecords", "resumptionToken", token);
    }

    private boolean take(String page, Map<String, String> before) {
        assertThat(OaiRepository.errors(page)).isEmpty();
        Map<String, String> read = new TreeMap<>(before);
        String last = Collections.max(before.values().isEmpty() ? List.of("") : before.values());
        for (String header : headers(page)) {
            String identifier = OaiRepository.first(header, "identifier").orElseThrow();
            String datestamp = OaiRepository.first(header, "datestamp").orElseThrow();
            assertThat(datestamp).isGreaterThanOrEqualTo(last);
            assertThat(read.put(identifier, datestamp))
                    .as("%s came before", identifier)
                    .isNull();
            last = datestamp;
            if (header.startsWith(" status=\"deleted\"")) {
                copy.remove(identifier);
            } else {
                copy.put(identifier, OaiRepository.first(header, "dc:title").orElseThrow());
            }
        }
        Matcher told = SIZE.matcher(page);
        if (told.find()) {
            assertThat(told.group(2)).as("cursor").isEqualTo(Integer.toString(before.size()));
        }
        Optional<String> token = token(page);
        token.ifPresentOrElse(next -> places.add(new Place(next, read)), places::clear);
        if (token.isEmpty()) {
            from = Optional.of(began);
        }
        return token.isEmpty();
    }

    /** Each with the record that it belongs to. */
    private static List<String> headers(String page) {
        String[] parts = page.split("<header");
        return List.of(parts).subList(1, parts.length);
    }

    private static Optional<String> token(String page) {
        return OaiRepository.first(page, "resumptionToken").filter(token -> !token.isEmpty());
    }
}
