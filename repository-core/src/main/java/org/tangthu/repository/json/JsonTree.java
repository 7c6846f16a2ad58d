package org.tangthu.repository.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.json.Tree.Form;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.json.Tree.Sequence;
import org.tangthu.repository.problem.Problems;

/** Reads JSON (RFC 8259) of bounded depth; repeated fields and anything after the document are complaints. */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Tree.MAX_DEPTH)
                    .build())
            .build();

    private final JsonParser parser;
    private final Problems problems;

    private JsonTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The document; empty if it is none, and then {@code problems} knows why. */
    static Optional<Tree> read(String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonTree(parser, problems).document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.error(line, "", "not JSON: " + e.getOriginalMessage(), "");
        } catch (IOException e) {
            problems.error("not JSON: " + e.getMessage(), "");
        }
        return Optional.empty();
    }

    private Optional<Tree> document() throws IOException {
        if (parser.nextToken() == null) {
            problems.error(1, "", "the file is empty", "");
            return Optional.empty();
        }
        Tree root = value(Place.ROOT);
        if (parser.nextToken() != null) {
            problems.error(line(), "", "a second document begins here", "a file holds one");
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private Tree value(Place place) throws IOException {
        int line = line();
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(line, place);
            case START_ARRAY -> sequence(line, place);
            case VALUE_STRING -> new Scalar(line, place, Form.STRING, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(line, place, Form.BOOLEAN, parser.getText());
            case VALUE_NULL -> new Scalar(line, place, Form.NULL, "");
            default -> new Scalar(line, place, Form.NUMBER, parser.getText());
        };
    }

    private Tree mapping(int line, Place place) throws IOException {
        Map<String, Tree> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place field = place.field(name);
            parser.nextToken();
            int at = line();
            if (fields.put(name, value(field)) != null) {
                problems.error(at, field.toString(), "the field stands here a second time", "keep one");
            }
        }
        return new Mapping(line, place, fields);
    }

    private Tree sequence(int line, Place place) throws IOException {
        List<Tree> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(place.element(elements.size())));
        }
        return new Sequence(line, place, elements);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
