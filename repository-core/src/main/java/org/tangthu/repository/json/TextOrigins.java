package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tangthu.repository.json.Tree.Form;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.json.Tree.Sequence;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.problem.Problems;

/** Who made a text: {@code person}, {@code machine}, or what is known of the machine as a group of fields. */
public final class TextOrigins {
    static final Reader<TextOrigin> READER = TextOrigins::read;

    private static final String PERSON = "person";
    private static final String MACHINE = "machine";
    private static final Reader<TextOrigin> WORD = Values.parsed(text -> switch (text) {
        case PERSON -> TextOrigin.PERSON;
        case MACHINE -> Machine.UNKNOWN;
        default -> throw Values.wrong(text, "is neither person nor machine", "person, machine, or {engine: …}");
    });

    private TextOrigins() {}

    /** Puts it into a field of a JSON object. */
    public static void write(TextOrigin origin, String field, ObjectNode node) {
        Optional<Machine> machine = origin.machine();
        if (machine.isEmpty() || machine.get().equals(Machine.UNKNOWN)) {
            node.put(field, machine.isEmpty() ? PERSON : MACHINE);
            return;
        }
        ObjectNode out = node.putObject(field);
        Json.put(out, "engine", machine.get().engine());
        Json.put(out, "version", machine.get().version());
        Json.put(out, "models", machine.get().models());
        machine.get().confidence().ifPresent(share -> out.put("confidence", share));
        Json.put(out, "at", machine.get().at());
        if (machine.get().unknownScript()) {
            out.put("unknownScript", true);
        }
    }

    /** From schema 1 of the page list to 2. */
    static Mapping raise(Mapping list) {
        return with(
                list,
                "pages",
                pages -> pages instanceof Sequence all
                        ? new Sequence(
                                all.line(),
                                all.place(),
                                all.elements().stream()
                                        .map(TextOrigins::raisePage)
                                        .toList())
                        : pages);
    }

    private static Tree raisePage(Tree page) {
        return page instanceof Mapping fields ? with(fields, "text", TextOrigins::raiseText) : page;
    }

    private static Tree raiseText(Tree text) {
        if (!(text instanceof Mapping mapping)) {
            return text;
        }
        Map<String, Tree> fields = new LinkedHashMap<>(mapping.fields());
        fields.put("madeBy", new Scalar(text.line(), text.place().field("madeBy"), Form.STRING, PERSON));
        return new Mapping(mapping.line(), mapping.place(), fields);
    }

    private static Mapping with(Mapping mapping, String field, UnaryOperator<Tree> change) {
        Map<String, Tree> fields = new LinkedHashMap<>(mapping.fields());
        fields.computeIfPresent(field, (name, value) -> change.apply(value));
        return new Mapping(mapping.line(), mapping.place(), fields);
    }

    private static Optional<TextOrigin> read(Tree tree, Problems problems) {
        return tree instanceof Scalar ? WORD.read(tree, problems) : machine(tree, problems);
    }

    private static Optional<TextOrigin> machine(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> engine = fields.optional("engine", Values.NAME);
        Optional<String> version = fields.optional("version", Values.NAME);
        List<String> models = fields.list("models", Values.NAME);
        Optional<Double> confidence = fields.optional("confidence", Values.SHARE);
        Optional<Instant> at = fields.optional("at", Values.INSTANT);
        boolean unknownScript = fields.optional("unknownScript", Values.BOOLEAN).orElse(false);
        return fields.build(() -> new Machine(engine, version, models, confidence, at, unknownScript));
    }
}
