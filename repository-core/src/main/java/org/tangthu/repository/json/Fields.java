package org.tangthu.repository.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tangthu.repository.json.Tree.Form;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.json.Tree.Sequence;
import org.tangthu.repository.problem.Problems;

/**
 * The fields of a mapping, taken one by one. {@link #build} complains about those that nobody asked for and makes the
 * value only if nothing was wrong below, so that it may rely on every required field.
 */
final class Fields {
    static final int MAX_ELEMENTS = 1_000;

    private final Tree tree;
    private final Problems problems;
    private final Map<String, Tree> fields;
    private final Set<String> known = new LinkedHashSet<>();
    private final int errorsBefore;

    Fields(Tree tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
        this.errorsBefore = problems.errors();
        if (tree instanceof Mapping mapping) {
            this.fields = mapping.fields();
        } else {
            this.fields = Map.of();
            problems.error(tree.line(), tree.path(), "this is " + tree.kind(), "it must be a group of fields");
        }
    }

    <T> Optional<T> optional(String name, Reader<T> reader) {
        return find(name).flatMap(value -> reader.read(value, problems));
    }

    <T> Optional<T> required(String name, Reader<T> reader) {
        if (tree instanceof Mapping && find(name).isEmpty()) {
            problems.error(tree.line(), tree.place().field(name).toString(), "the field is missing", "it is required");
        }
        return optional(name, reader);
    }

    /** A list, empty where the field is missing. */
    <T> List<T> list(String name, Reader<T> reader) {
        return list(name, MAX_ELEMENTS, reader);
    }

    <T> List<T> list(String name, int most, Reader<T> reader) {
        return find(name).map(value -> elements(value, most, reader)).orElse(List.of());
    }

    /** A list of at least one. */
    <T> List<T> requiredList(String name, Reader<T> reader) {
        return requiredList(name, MAX_ELEMENTS, reader);
    }

    <T> List<T> requiredList(String name, int most, Reader<T> reader) {
        if (tree instanceof Mapping && find(name).isEmpty()) {
            problems.error(tree.line(), tree.place().field(name).toString(), "the field is missing", "it is required");
        }
        List<T> list = list(name, most, reader);
        find(name)
                .filter(value -> value instanceof Sequence all && all.elements().isEmpty())
                .ifPresent(value -> problems.error(value.line(), value.path(), "the list is empty", "it needs one"));
        return list;
    }

    /** Where the fields stand that are there. */
    Map<String, Integer> lines() {
        return fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()
                .line()));
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    void error(String name, String what, String right) {
        Tree at = find(name).orElse(tree);
        problems.error(at.line(), tree.place().field(name).toString(), what, right);
    }

    void note(String name, String what, String right) {
        Tree at = find(name).orElse(tree);
        problems.note(at.line(), tree.place().field(name).toString(), what, right);
    }

    /** Ends the reading. The maker runs only if neither the fields nor anything in them brought an error. */
    <T> Optional<T> build(Supplier<T> maker) {
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                String right = Nearest.to(name, known)
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .orElse("the fields here are " + String.join(", ", known));
                problems.error(value.line(), value.path(), "there is no field '" + Text.shorten(name) + "'", right);
            }
        });
        if (problems.errors() > errorsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            problems.error(tree.line(), tree.path(), e.getMessage(), "");
            return Optional.empty();
        }
    }

    private Optional<Tree> find(String name) {
        known.add(name);
        return Optional.ofNullable(fields.get(name))
                .filter(value -> !(value instanceof Scalar scalar && scalar.form() == Form.NULL));
    }

    private <T> List<T> elements(Tree value, int most, Reader<T> reader) {
        if (!(value instanceof Sequence sequence)) {
            problems.error(
                    value.line(), value.path(), "this is " + value.kind(), "it must be a list: [one, two] or '- one'");
            return List.of();
        }
        if (sequence.elements().size() > most) {
            problems.error(
                    value.line(),
                    value.path(),
                    "the list has " + sequence.elements().size() + " elements",
                    "at most " + most + " are accepted");
            return List.of();
        }
        List<T> list = new ArrayList<>();
        sequence.elements().forEach(element -> reader.read(element, problems).ifPresent(list::add));
        return list;
    }
}
