package org.tangthu.repository.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.TextOrigin.Machine;

/** Tells in words which pages got their texts from which machine: the same words for the same pages. */
final class Remark {
    private Remark() {}

    static String of(List<Page> pages) {
        Map<String, List<Page>> byMachine = pages.stream()
                .collect(Collectors.groupingBy(page -> name(machine(page)), LinkedHashMap::new, Collectors.toList()));
        return byMachine.entrySet().stream()
                .map(made ->
                        "text of " + names(made.getValue()) + " made by " + made.getKey() + confidence(made.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static Machine machine(Page page) {
        return page.text().flatMap(text -> text.origin().machine()).orElseThrow();
    }

    private static String name(Machine machine) {
        String engine = machine.engine().orElse("a machine")
                + machine.version().map(version -> " " + version).orElse("");
        String models = machine.models().isEmpty() ? "" : " with " + String.join(", ", machine.models());
        return engine + models + (machine.unknownScript() ? ", of which none knows the script" : "");
    }

    private static String confidence(List<Page> pages) {
        OptionalDouble mean = pages.stream()
                .flatMap(page -> machine(page).confidence().stream())
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? String.format(Locale.ROOT, ", mean confidence %.3f", mean.getAsDouble()) : "";
    }

    /** Such as {@code 0001-0004, 0007}. */
    private static String names(List<Page> pages) {
        List<Integer> numbers = pages.stream()
                .map(page -> Integer.valueOf(page.name()))
                .sorted()
                .toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int first = numbers.get(i);
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            int last = numbers.get(i);
            runs.add(String.format(first == last ? "%04d" : "%04d-%04d", first, last));
        }
        return String.join(", ", runs);
    }
}
