package org.tangthu.repository.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.json.Tree.Sequence;

/**
 * What is left out of a document because it cannot be read: each value that is wrong, and each group of fields that lacks
 * one which it needs. What guards an item's content is never left out, and of a decision not the day of its withdrawal
 * alone: nobody may see more because of a value that cannot be read.
 *
 * @param places the paths of what is wrong, none of them that of the whole document
 */
record Omission(Set<String> places) {
    /** Fields of the document itself, with all that is in them. */
    private static final Set<String> KEPT =
            Set.of("access", "embargo", "groups", "state", "pages", "structure", "lastName");

    private static final Pattern STEP = Pattern.compile("[.\\[]");
    private static final Pattern DECISION = Pattern.compile("(decisions\\[\\d+\\]).*");

    Omission {
        places = Set.copyOf(places);
    }

    /** @param wrong the paths of which readers complained; empty if what they stand for cannot be left out */
    static Optional<Omission> of(Set<String> wrong) {
        boolean possible = !wrong.isEmpty()
                && wrong.stream().map(path -> STEP.split(path, 2)[0]).noneMatch(KEPT::contains)
                && !wrong.contains("");
        Set<String> places = wrong.stream()
                .map(path -> DECISION.matcher(path).replaceFirst("$1"))
                .collect(Collectors.toSet());
        return possible ? Optional.of(new Omission(places)) : Optional.empty();
    }

    /** What is left of a document; empty if nothing is. */
    Optional<Tree> from(Tree tree) {
        if (places.contains(tree.path()) || tree instanceof Mapping mapping && lacks(mapping)) {
            return Optional.empty();
        } else if (tree instanceof Mapping mapping) {
            Map<String, Tree> fields = new LinkedHashMap<>();
            mapping.fields().forEach((name, value) -> from(value).ifPresent(kept -> fields.put(name, kept)));
            return Optional.of(new Mapping(mapping.line(), mapping.place(), fields));
        } else if (tree instanceof Sequence sequence) {
            List<Tree> elements = sequence.elements().stream()
                    .flatMap(element -> from(element).stream())
                    .toList();
            return Optional.of(new Sequence(sequence.line(), sequence.place(), elements));
        }
        return Optional.of(tree);
    }

    /** Whether one of the places is a field that should be here and is not. */
    private boolean lacks(Mapping mapping) {
        return places.stream()
                .filter(path -> !path.endsWith("]"))
                .filter(path ->
                        path.substring(0, Math.max(0, path.lastIndexOf('.'))).equals(mapping.path()))
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .anyMatch(name -> !mapping.fields().containsKey(name));
    }
}
