package org.tangthu.portal.usage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells programs from browsers by their User-Agent: robots that say they are some, and whatever does not present itself as
 * a browser at all. A robot that pretends to be a browser is not found out here. Thread-safe.
 */
final class RobotWords {
    private static final String FILE = "robot-words.txt";
    /** Every browser of today calls itself so. */
    private static final Pattern BROWSER = Pattern.compile("(Mozilla|Opera)/\\d.*\\(.+");

    private static final int LONGEST = 500;

    private static final int AGENTS_KEPT = 2_000;

    private final Pattern robots;

    /** Few agents ask for most pages, and to look for hundreds of words takes longer than all else that a page is counted by. */
    private final Map<String, Boolean> told = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > AGENTS_KEPT;
        }
    });

    private RobotWords(Stream<String> words) {
        this.robots = Pattern.compile(words.collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    }

    /** @param more words, taken literally, beside those of the list that comes with the program */
    static RobotWords with(List<String> more) {
        return new RobotWords(Stream.concat(kept(), more.stream().map(Pattern::quote)));
    }

    private static Stream<String> kept() {
        try (InputStream in = RobotWords.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param agent the User-Agent; empty if there is none */
    boolean tell(String agent) {
        String name = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
        Boolean known = told.get(name);
        if (known == null) {
            known = look(name);
            told.put(name, known);
        }
        return known;
    }

    private boolean look(String name) {
        return !BROWSER.matcher(name).lookingAt() || robots.matcher(name).find();
    }
}
