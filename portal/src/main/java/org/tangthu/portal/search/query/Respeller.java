package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.analysis.Terms;

/**
 * Reads out of titles and names what a query may have meant that finds little: the same words with their diacritics, or with
 * a letter or two mended. Thread-safe.
 */
public final class Respeller {
    /** More words are rarely all misspelt, and cost time. */
    private static final int MAX_WORDS = 8;

    private final Positions positions;
    private final List<Misspelt> words;

    private Respeller(Positions positions, List<Misspelt> words) {
        this.positions = positions;
        this.words = words;
    }

    /** Empty where there is nothing to mend: phrases in quotes, characters, very many words. */
    static Optional<Respeller> of(TypedQuery query, Positions positions) {
        List<TypedWord> words = query.words();
        boolean mendable = !words.isEmpty()
                && words.size() <= MAX_WORDS
                && words.stream().allMatch(word -> word.single() && !word.quoted());
        return mendable
                ? Optional.of(new Respeller(
                        positions, words.stream().map(Misspelt::of).toList()))
                : Optional.empty();
    }

    public List<Misspelt> words() {
        return words;
    }

    /** The words as they are spelled in these texts; empty if one has nothing like it there. */
    public Optional<Respelling> in(List<String> texts) {
        List<Place> places = texts.stream()
                .flatMap(text -> positions.of(text).stream().map(position -> new Place(text, position)))
                .toList();
        List<Found> found = new ArrayList<>();
        for (Misspelt word : words) {
            Optional<Found> nearest = nearest(word, places, found);
            if (nearest.isEmpty()) {
                return Optional.empty();
            }
            found.add(nearest.get());
        }
        int distance = found.stream().mapToInt(Found::distance).sum();
        return Optional.of(new Respelling(text(found, places), distance));
    }

    /** Of those equally near, the one behind the word before; else the first. */
    private static Optional<Found> nearest(Misspelt word, List<Place> places, List<Found> before) {
        int next = before.isEmpty() ? 0 : before.get(before.size() - 1).to();
        Optional<Found> nearest = Optional.empty();
        for (int i = 0; i < places.size(); i++) {
            for (int length = 1; length <= 2 && i + length <= places.size(); length++) {
                Found found = found(word, places, i, i + length);
                boolean nearer = nearest.isEmpty()
                        || found.distance() < nearest.get().distance()
                        || found.distance() == nearest.get().distance() && i == next;
                nearest = found.distance() <= word.limit() && nearer ? Optional.of(found) : nearest;
            }
        }
        return nearest;
    }

    /** One word, or two that were typed as one. */
    private static Found found(Misspelt word, List<Place> places, int from, int to) {
        List<Place> here = places.subList(from, to);
        String spelled = here.stream().map(Place::spelled).collect(Collectors.joining(" "));
        boolean one = here.size() == 1;
        String folded = here.stream().map(Place::folded).collect(Collectors.joining());
        int distance = one ? word.distance(spelled, folded) : folded.equals(word.folded()) ? 1 : Integer.MAX_VALUE;
        return new Found(from, to, spelled, distance);
    }

    private String text(List<Found> found, List<Place> places) {
        Place first = places.get(found.get(0).from());
        Place last = places.get(found.get(found.size() - 1).to() - 1);
        boolean inOrder = first.text().equals(last.text());
        for (int i = 1; i < found.size(); i++) {
            inOrder &= found.get(i).from() == found.get(i - 1).to();
        }
        if (inOrder) {
            return first.text()
                    .substring(first.position().from(), last.position().to());
        }
        List<String> spelled = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            spelled.add(
                    found.get(i).distance() == 0
                            ? words.get(i).typed()
                            : found.get(i).spelled());
        }
        return String.join(" ", spelled);
    }

    /**
     * What may be meant.
     *
     * @param distance letters and diacritics that are otherwise; 0 if it was typed so
     */
    public record Respelling(String text, int distance) {}

    private record Place(String text, Position position) {
        String spelled() {
            return position.terms(Terms::isExact).stream()
                    .map(Terms::spelling)
                    .findFirst()
                    .orElseGet(this::folded);
        }

        String folded() {
            return position.terms(Terms::isFolded).get(0);
        }
    }

    private record Found(int from, int to, String spelled, int distance) {}
}
