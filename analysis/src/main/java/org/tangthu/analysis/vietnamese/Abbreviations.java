package org.tangthu.analysis.vietnamese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Abbreviations of catalogues and offices, and what they stand for: {@code UBND} for {@code ủy ban nhân dân}. Short ones
 * are abbreviations in their place only: {@code q.} before a number is a quyển or a quận, {@code q} alone is a letter.
 * May be used by many threads.
 */
public final class Abbreviations {
    private static final Pattern COLUMN = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern OR = Pattern.compile("/");
    private static final Pattern SPACE = Pattern.compile(" ");
    /** Two words in one: {@code TP.HCM}, {@code q.1}, {@code P5}. */
    private static final Pattern GLUED = Pattern.compile("(\\p{L}{1,4}(?:\\.|(?=[0-9])))(.+)");

    private static final int LONGEST = 40;
    private static final int MOST_FORMS = 8;
    /** Of a word that is several abbreviations in one, each with several meanings: together they would grow without bound. */
    private static final int MOST_MEANINGS = 8;

    /** By what is compared of an abbreviation; a key without diacritics leads to those that have them, too. */
    private final Map<String, Set<Abbreviation>> byKey = new HashMap<>();
    /** By the folded first word of what they stand for. */
    private final Map<String, List<Abbreviation>> byFirstWord = new HashMap<>();

    /**
     * Words of a text that are printed as an abbreviation elsewhere.
     *
     * @param start the first of them
     * @param end the word after the last of them
     * @param written the abbreviations in lower case, with the stops that they are printed with inside, the shortest first
     */
    public record Shortened(int start, int end, List<String> written) {}

    private Abbreviations(Stream<String> table) {
        table.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> COLUMN.split(line.strip()))
                .forEach(cells -> OR.splitAsStream(cells[2]).forEach(phrase -> add(cells[0], cells[1], phrase)));
    }

    /** The table of this module. */
    public static Abbreviations bundled() {
        try (InputStream table = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
            return new Abbreviations(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)).lines());
        } catch (IOException e) {
            throw new UncheckedIOException("The table of abbreviations cannot be read from the module's jar", e);
        }
    }

    private void add(String written, String place, String phrase) {
        Abbreviation abbreviation = new Abbreviation(
                written.toLowerCase(Locale.ROOT),
                Abbreviation.Place.of(place),
                SPACE.splitAsStream(phrase).map(Typed::of).toList());
        String key = key(written);
        byKey.computeIfAbsent(key, first -> new LinkedHashSet<>()).add(abbreviation);
        byKey.computeIfAbsent(Spelling.folded(key), first -> new LinkedHashSet<>())
                .add(abbreviation);
        byFirstWord
                .computeIfAbsent(abbreviation.phrase().get(0).folded(), first -> new ArrayList<>())
                .add(abbreviation);
    }

    /**
     * What a word of a query may stand for; none if it is no abbreviation where it stands.
     *
     * @param word as typed, with its stops
     * @param next the word behind it, empty at the end
     * @return each a list of words in their canonical spelling; the likeliest first, and {@value #MOST_MEANINGS} at most of
     *     abbreviations glued together
     */
    public List<List<String>> expansions(String word, String next) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        List<List<String>> whole = meanings(word, isNumber(next));
        return whole.isEmpty() ? parts(word, next) : whole;
    }

    private List<List<String>> meanings(String word, boolean number) {
        boolean stop = word.indexOf('.') > 0;
        return byKey.getOrDefault(key(word), Set.of()).stream()
                .filter(abbreviation -> abbreviation.place().fits(stop, number))
                .map(Abbreviation::words)
                .distinct()
                .toList();
    }

    private List<List<String>> parts(String word, String next) {
        Matcher glued = GLUED.matcher(word);
        if (!glued.matches()) {
            return List.of();
        }
        String rest = glued.group(2);
        List<List<String>> tails = expansions(rest, next);
        List<List<String>> ends = tails.isEmpty() ? List.of(List.of(Spelling.canonical(rest))) : tails;
        return meanings(glued.group(1), isNumber(rest)).stream()
                .flatMap(head -> ends.stream()
                        .map(tail -> Stream.concat(head.stream(), tail.stream()).toList()))
                .limit(MOST_MEANINGS)
                .toList();
    }

    /**
     * The phrases in a query that catalogues abbreviate, from left to right; they may overlap. A longer phrase is told with
     * its parts abbreviated too: {@code tp hồ chí minh}.
     *
     * @param words of the query, with diacritics or without any
     */
    public List<Shortened> shortened(List<String> words) {
        List<Typed> typed = words.stream().map(Typed::of).toList();
        List<Shortened> found = new ArrayList<>();
        for (int start = 0; start < typed.size(); start++) {
            int from = start;
            ends(typed, start)
                    .map(end -> new Shortened(from, end, written(typed, from, end)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** Where the phrases end that begin here, the nearest first. */
    private Stream<Integer> ends(List<Typed> words, int start) {
        return at(words, start)
                .map(abbreviation -> start + abbreviation.phrase().size())
                .distinct()
                .sorted();
    }

    /** The abbreviations that texts print for the phrases that begin here. */
    private Stream<Abbreviation> at(List<Typed> words, int start) {
        return byFirstWord.getOrDefault(words.get(start).folded(), List.of()).stream()
                .filter(each -> each.standsFor(words, start))
                .filter(each -> {
                    int end = start + each.phrase().size();
                    return each.place()
                            .isPrinted(end < words.size()
                                    && isNumber(words.get(end).canonical()));
                });
    }

    /** All ways to print the words with something abbreviated, those with most of it first. */
    private List<String> written(List<Typed> words, int start, int end) {
        String plain = plain(words, start, end);
        return forms(words, start, end)
                .filter(form -> !form.equals(plain))
                .distinct()
                .sorted(Comparator.comparingInt(form -> SPACE.split(form).length))
                .limit(MOST_FORMS)
                .toList();
    }

    private Stream<String> forms(List<Typed> words, int start, int end) {
        if (start == end) {
            return Stream.of("");
        }
        Stream<String> whole =
                forms(words, start + 1, end).map(rest -> words.get(start).canonical() + " " + rest);
        Stream<String> shorter = at(words, start)
                .filter(each -> start + each.phrase().size() <= end)
                .flatMap(each ->
                        forms(words, start + each.phrase().size(), end).map(rest -> each.written() + " " + rest));
        return Stream.concat(shorter, whole).map(String::strip).limit(MOST_FORMS);
    }

    private static String plain(List<Typed> words, int start, int end) {
        return words.subList(start, end).stream().map(Typed::canonical).collect(Collectors.joining(" "));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    /** Letters and digits alone, in lower case. */
    private static String key(String written) {
        StringBuilder key = new StringBuilder();
        written.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return Spelling.canonical(key);
    }
}
