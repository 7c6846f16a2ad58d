package org.tangthu.repository.json;

import java.util.List;
import java.util.Map;

/** A YAML or JSON document in which each value knows where it stands. */
sealed interface Tree {
    /** How deep values may nest: far more than any form needs. */
    int MAX_DEPTH = 32;

    /** Line in the file, beginning with 1. */
    int line();

    Place place();

    /** Such as {@code titles[0].lang}; empty for the root. */
    default String path() {
        return place().toString();
    }

    /** For a complaint: what it is instead of what it should be. */
    String kind();

    record Mapping(int line, Place place, Map<String, Tree> fields) implements Tree {
        @Override
        public String kind() {
            return "a group of fields";
        }
    }

    record Sequence(int line, Place place, List<Tree> elements) implements Tree {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Scalar(int line, Place place, Form form, String text) implements Tree {
        @Override
        public String kind() {
            return form.kind;
        }
    }

    /** How a scalar was written. YAML's plain scalars can be anything, as the reader wants it. */
    enum Form {
        PLAIN("a value"),
        STRING("a text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("nothing");

        private final String kind;

        Form(String kind) {
            this.kind = kind;
        }
    }
}
