package org.tangthu.repository.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which things on a page are read: as the file tells by name; else as they stand in the file. Only where
 * columns of vertical text are given from left to right, as programs made for other scripts give them, are they turned
 * round: nobody reads them so.
 */
final class ReadingOrder {
    private final Map<String, Integer> places = new HashMap<>();

    /** @param id by which the order of the file may name it; empty if it has none @param column of vertical text */
    record Placed<T>(String id, T thing, Box box, boolean column) {}

    /** The next thing in the order of the file. */
    void add(String id) {
        places.putIfAbsent(id, places.size());
    }

    /** First those that the file gives a place, then the others as they stand. */
    <T> List<T> of(List<Placed<T>> things) {
        List<Placed<T>> ordered = new ArrayList<>(things);
        if (things.stream().anyMatch(thing -> places.containsKey(thing.id))) {
            ordered.sort(Comparator.comparingInt(thing -> places.getOrDefault(thing.id, Integer.MAX_VALUE)));
        } else if (leftToRight(things)) {
            Collections.reverse(ordered);
        }
        return ordered.stream().map(Placed::thing).toList();
    }

    private static <T> boolean leftToRight(List<Placed<T>> things) {
        for (int i = 1; i < things.size(); i++) {
            Box last = things.get(i - 1).box;
            if (things.get(i).box.x() < last.x() + Math.max(1, last.width() / 2)) {
                return false;
            }
        }
        return things.size() > 1 && things.stream().allMatch(Placed::column);
    }
}
