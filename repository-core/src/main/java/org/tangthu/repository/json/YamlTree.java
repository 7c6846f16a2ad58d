package org.tangthu.repository.json;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.json.Tree.Form;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.json.Tree.Sequence;
import org.tangthu.repository.problem.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads the YAML that people write in descriptions: one document of mappings, lists and texts. Scalars stay as written
 * ({@code no}, {@code 0123} and {@code 2030-01-01} are texts here); anchors, aliases, tags and repeated fields are
 * refused.
 */
final class YamlTree {
    private final Iterator<Event> events;
    private final Problems problems;

    private YamlTree(String text, Problems problems) {
        this.events =
                new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
        this.problems = problems;
    }

    /** The document; empty if it is none, and then {@code problems} knows why. */
    static Optional<Tree> read(String text, Problems problems) {
        try {
            return new YamlTree(text, problems).document();
        } catch (Refused e) {
            problems.error(e.line, "", e.getMessage(), "");
        } catch (MarkedYAMLException e) {
            problems.error(
                    e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1,
                    "",
                    "not YAML: " + e.getProblem(),
                    "put texts that contain ': ', '#' or brackets in quotes and indent with spaces");
        } catch (YAMLException e) {
            problems.error("not YAML: " + firstLine(e.getMessage()), "");
        }
        return Optional.empty();
    }

    private Optional<Tree> document() {
        events.next();
        Event start = events.next();
        if (!(start instanceof DocumentStartEvent)) {
            throw new Refused(start, "the file is empty");
        }
        Tree root = value(events.next(), Place.ROOT, 1);
        events.next();
        Event end = events.next();
        if (end instanceof DocumentStartEvent) {
            throw new Refused(end, "a second document begins here; a file holds one");
        }
        return Optional.of(root);
    }

    private Tree value(Event event, Place place, int depth) {
        refuseTricks(event, depth);
        int line = line(event);
        if (event instanceof MappingStartEvent) {
            return mapping(line, place, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return sequence(line, place, depth);
        }
        ScalarEvent scalar = (ScalarEvent) event;
        Form form = !scalar.isPlain() ? Form.STRING : scalar.getValue().isEmpty() ? Form.NULL : Form.PLAIN;
        return new Scalar(line, place, form, scalar.getValue());
    }

    private Tree mapping(int line, Place place, int depth) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            refuseTricks(key, depth);
            if (!(key instanceof ScalarEvent name)) {
                throw new Refused(key, "a field's name must be a single word");
            }
            Place field = place.field(name.getValue());
            if (fields.put(name.getValue(), value(events.next(), field, depth + 1)) != null) {
                problems.error(line(key), field.toString(), "the field stands here a second time", "keep one");
            }
        }
        return new Mapping(line, place, fields);
    }

    private Tree sequence(int line, Place place, int depth) {
        List<Tree> elements = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            elements.add(value(event, place.element(elements.size()), depth + 1));
        }
        return new Sequence(line, place, elements);
    }

    private static void refuseTricks(Event event, int depth) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Refused(
                    event, "anchors and aliases (&, *) are not accepted; repeat the text or put it in quotes");
        }
        if (tag(event) != null) {
            throw new Refused(event, "tags (!) are not accepted; put a text that begins with ! in quotes");
        }
        if (depth > Tree.MAX_DEPTH) {
            throw new Refused(event, "nested deeper than " + Tree.MAX_DEPTH + " levels");
        }
    }

    private static String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof MappingStartEvent mapping
                ? mapping.getTag()
                : event instanceof SequenceStartEvent sequence ? sequence.getTag() : null;
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        Refused(Event event, String message) {
            super(message);
            this.line = line(event);
        }
    }
}
