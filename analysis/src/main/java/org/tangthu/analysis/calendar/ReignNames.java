package org.tangthu.analysis.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the names of reigns, in quốc ngữ and in Hán. */
final class ReignNames {
    /** By the folded first word. */
    private final Map<String, List<Name>> names = new HashMap<>();

    private record Name(Phrase phrase, Reign reign) {}

    /** The reigns of the longest name at a position; none, and an end like the start, if there is no name. */
    record Found(List<Reign> reigns, int end) {}

    ReignNames(Reigns reigns) {
        for (Reign reign : reigns.all()) {
            Stream.concat(reign.names().stream(), reign.han().stream())
                    .map(Phrase::of)
                    .forEach(phrase -> names.computeIfAbsent(
                                    phrase.words().get(0).folded(), first -> new ArrayList<>())
                            .add(new Name(phrase, reign)));
        }
    }

    Found at(List<Atom> atoms, int start) {
        List<Reign> longest = new ArrayList<>();
        int length = 0;
        for (Name name : names.getOrDefault(atoms.get(start).typed().folded(), List.of())) {
            int size = name.phrase().words().size();
            if (size < length || !name.phrase().isAt(atoms, start)) {
                continue;
            }
            if (size > length) {
                longest.clear();
                length = size;
            }
            longest.add(name.reign());
        }
        return new Found(List.copyOf(longest), start + length);
    }
}
