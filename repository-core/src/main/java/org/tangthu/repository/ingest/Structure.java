package org.tangthu.repository.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tangthu.repository.json.SectionLine;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.problem.Problems;

/** Resolves the sections of a description, which name pages by label or by file, to pages by their permanent names. */
final class Structure {
    private final List<Page> pages;
    private final Problems problems;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Structure(List<Page> pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
        for (int i = 0; i < pages.size(); i++) {
            places.put(pages.get(i).master().originalName(), i);
        }
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            Optional<String> label = pages.get(i).label();
            if (label.isPresent()) {
                places.put(label.get(), i);
                if (!labels.add(label.get())) {
                    ambiguous.add(label.get());
                }
            }
        }
    }

    /** Those sections that can be resolved; of the others {@code problems} tells. */
    List<Section> resolve(List<SectionLine> lines) {
        return resolve(lines, "structure");
    }

    private List<Section> resolve(List<SectionLine> lines, String field) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SectionLine line = lines.get(i);
            String at = field + "[" + i + "]";
            List<Section> parts = resolve(line.parts(), at + ".parts");
            OptionalInt first = place(line, at + ".first", line.first());
            OptionalInt last = place(line, at + ".last", line.last());
            if (first.isPresent() && last.isPresent()) {
                if (first.getAsInt() > last.getAsInt()) {
                    problems.error(line.line(), at, "the section ends before it begins", "exchange first and last");
                }
                sections.add(new Section(line.label(), name(first), name(last), parts));
            }
        }
        return sections;
    }

    private OptionalInt place(SectionLine line, String field, String label) {
        Integer place = places.get(label);
        if (place == null || ambiguous.contains(label)) {
            String what = place == null ? "no page has the label '" : "several pages have the label '";
            problems.error(line.line(), field, what + label + "'", "write a page's label, or its file name");
            return OptionalInt.empty();
        }
        return OptionalInt.of(place);
    }

    private String name(OptionalInt place) {
        return pages.get(place.getAsInt()).name();
    }
}
