package org.tangthu.portal.search.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A line of the suite: what is asked, and which results are expected.
 *
 * @param sameAs another query that has the same results
 * @param groups of items, each wholly before the next
 * @param atTop whether the first group is at the very top
 * @param found items that are among the results, wherever
 * @param absent items that are not
 * @param others whether there may be items that are not named here
 */
record Expectation(
        String query,
        Optional<String> sameAs,
        List<Set<String>> groups,
        boolean atTop,
        List<String> found,
        List<String> absent,
        boolean others,
        String why) {
    private static final String OTHERS = "others";

    static Expectation parse(String line) {
        String[] cells = SuiteFile.cells(line, 5);
        String order = cells[1].strip();
        Optional<String> sameAs = order.startsWith("= ") ? Optional.of(order.substring(2)) : Optional.empty();
        List<String> groups = sameAs.isPresent() ? List.of() : SuiteFile.values(order.replace("^", ""), " > ");
        List<String> absent = SuiteFile.values(cells[3], " +");
        return new Expectation(
                cells[0],
                sameAs,
                groups.stream()
                        .map(group -> (Set<String>) new TreeSet<>(List.of(group.split(" +"))))
                        .toList(),
                order.startsWith("^"),
                SuiteFile.values(cells[2], " +"),
                absent.stream().filter(id -> !id.equals(OTHERS)).toList(),
                !absent.contains(OTHERS),
                cells[4]);
    }

    /** All items that it names. */
    Stream<String> named() {
        return Stream.of(groups.stream().flatMap(Set::stream), found.stream(), absent.stream())
                .flatMap(ids -> ids);
    }

    boolean canFail() {
        return sameAs.isPresent() || named().findAny().isPresent() || !others;
    }

    /** What is wrong with the results, in words; nothing if all is as expected. */
    List<String> problems(List<String> results) {
        List<String> problems = new ArrayList<>();
        Stream.concat(groups.stream().flatMap(Set::stream), found.stream())
                .filter(id -> !results.contains(id))
                .forEach(id -> problems.add(id + " is not found"));
        absent.stream().filter(results::contains).forEach(id -> problems.add(id + " is found"));
        for (int i = 1; i < groups.size(); i++) {
            wrongOrder(groups.get(i - 1), groups.get(i), results, problems);
        }
        if (atTop
                && !groups.get(0)
                        .equals(new TreeSet<>(results.subList(
                                0, Math.min(results.size(), groups.get(0).size()))))) {
            problems.add(groups.get(0) + " not at the top");
        }
        if (!others && !Set.copyOf(found).containsAll(results)) {
            results.stream()
                    .filter(id -> !found.contains(id) && groups.stream().noneMatch(group -> group.contains(id)))
                    .forEach(id -> problems.add(id + " is found as well"));
        }
        return problems;
    }

    private static void wrongOrder(Set<String> before, Set<String> after, List<String> results, List<String> problems) {
        for (String first : before) {
            for (String second : after) {
                if (results.contains(first)
                        && results.contains(second)
                        && results.indexOf(first) > results.indexOf(second)) {
                    problems.add(second + " stands before " + first);
                }
            }
        }
    }
}
