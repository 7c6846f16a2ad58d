package org.tangthu.repository.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.model.TextOrigin.Machine;

/** Names of programs as files write them. */
final class Engines {
    private static final int MOST = 200;
    private static final Pattern NAME_AND_VERSION = Pattern.compile("(\\S.*?)[\\s/]+v?(\\d[^\\s]*)");

    private Engines() {}

    /** Name and version in one text, such as {@code tesseract 5.3.0}. */
    static Machine named(String text) {
        String name = name(text);
        Matcher parts = NAME_AND_VERSION.matcher(name);
        return parts.matches()
                ? machine(Optional.of(parts.group(1)), Optional.of(parts.group(2)))
                : machine(Optional.of(name), Optional.empty());
    }

    /** @param version where the file has it apart */
    static Machine named(String text, Optional<String> version) {
        return version.map(known -> machine(Optional.of(name(text)), Optional.of(name(known))))
                .orElseGet(() -> named(text));
    }

    private static Machine machine(Optional<String> engine, Optional<String> version) {
        return new Machine(
                engine.filter(name -> !name.isEmpty()), version, List.of(), Optional.empty(), Optional.empty());
    }

    private static String name(String text) {
        String clean = PageBuilder.text(text.replaceAll("[\\p{Cntrl}\\s]+", " "));
        return clean.length() <= MOST ? clean : clean.substring(0, clean.offsetByCodePoints(0, MOST / 2));
    }
}
