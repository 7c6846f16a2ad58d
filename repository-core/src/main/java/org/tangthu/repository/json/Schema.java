package org.tangthu.repository.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.problem.Problems;

/**
 * The number of a form, in its field {@code schema}. A form that changes gets a step that raises a document of the number
 * before; what is stored is raised in memory, one step after the other, and never rewritten.
 *
 * @param steps the first raises number 1 to 2
 */
record Schema(List<UnaryOperator<Mapping>> steps) {
    static final String FIELD = "schema";

    /**
     * Number 2 may tell how many copies are held; what was kept before told nothing, as an item of one copy does. Number 3
     * may tell why an item has no creator, and when an agent was there and what followed it; what was kept before told
     * nothing. It tells a place by its identifier, its name or both; before, a name stood in the field of the identifier,
     * where it is still understood. Number 4 may tell what was decided of an item, number 5 what a library tells its readers
     * of itself, number 6 the exhibition of a collection; what was kept before told nothing.
     */
    static final Schema RECORD = new Schema(Collections.nCopies(5, UnaryOperator.identity()));

    /** Number 2 tells who made a text; what was kept before told nothing, as a person's text does. */
    static final Schema PAGES = new Schema(List.of(TextOrigins::raise));

    int current() {
        return steps.size() + 1;
    }

    /**
     * The document in today's form, without its {@code schema} field; one without a number is of today. Empty after a
     * complaint.
     *
     * @throws NewerSchema if a newer program wrote it
     */
    Optional<Tree> raise(Tree tree, Problems problems) {
        if (!(tree instanceof Mapping mapping) || !mapping.fields().containsKey(FIELD)) {
            return Optional.of(tree);
        }
        Map<String, Tree> fields = new LinkedHashMap<>(mapping.fields());
        Tree field = fields.remove(FIELD);
        Optional<Integer> number = Values.INT.read(field, problems);
        if (number.isPresent() && number.get() > current()) {
            throw new NewerSchema(number.get(), current(), field.line());
        }
        if (number.isPresent() && number.get() < 1) {
            problems.error(field.line(), FIELD, "there is no schema " + number.get(), "the first is 1");
            return Optional.empty();
        }
        return number.map(from -> climb(new Mapping(mapping.line(), mapping.place(), fields), from));
    }

    private Mapping climb(Mapping mapping, int from) {
        Mapping raised = mapping;
        for (UnaryOperator<Mapping> step : steps.subList(from - 1, steps.size())) {
            raised = step.apply(raised);
        }
        return raised;
    }
}
