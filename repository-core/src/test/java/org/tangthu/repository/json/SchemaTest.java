package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.problem.Problems;

class SchemaTest {
    /** Schema 2 called {@code name} {@code title}, schema 3 {@code label}. */
    private static final Schema THIRD = new Schema(List.of(rename("name", "title"), rename("title", "label")));

    @Test
    void anOldDocumentIsRaisedStepByStep() {
        assertThat(raised("{\"schema\": 1, \"name\": \"x\"}")).containsOnlyKeys("label");
        assertThat(raised("{\"schema\": 2, \"title\": \"x\"}")).containsOnlyKeys("label");
    }

    @Test
    void aDocumentOfTodayOrWithoutANumberStaysAsItIs() {
        assertThat(raised("{\"schema\": 3, \"name\": \"x\"}")).containsOnlyKeys("name");
        assertThat(raised("{\"name\": \"x\"}")).containsOnlyKeys("name");
    }

    private static Map<String, Tree> raised(String json) {
        Problems problems = new Problems();
        Tree tree = JsonTree.read(json, problems).orElseThrow();
        return ((Mapping) THIRD.raise(tree, problems).orElseThrow()).fields();
    }

    private static UnaryOperator<Mapping> rename(String from, String to) {
        return mapping -> {
            Map<String, Tree> fields = new LinkedHashMap<>(mapping.fields());
            Tree value = fields.remove(from);
            if (value != null) {
                fields.put(to, value);
            }
            return new Mapping(mapping.line(), mapping.place(), fields);
        };
    }
}
