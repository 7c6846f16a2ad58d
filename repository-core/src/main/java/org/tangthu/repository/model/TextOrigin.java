package org.tangthu.repository.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who made the text of a page. What a machine made is told as such wherever it is shown. */
public sealed interface TextOrigin {
    /** A librarian, a transcriber, a typesetter; also whoever mended what a machine had made. */
    TextOrigin PERSON = new Person();

    /** The machine; empty if a person made the text. */
    Optional<Machine> machine();

    /** Nobody is named: the item has agents for that. */
    record Person() implements TextOrigin {
        @Override
        public Optional<Machine> machine() {
            return Optional.empty();
        }
    }

    /**
     * A program that recognizes text in images; all that is not known of it is empty.
     *
     * @param engine such as {@code Tesseract}
     * @param models that it used, such as {@code vie} and {@code fra}
     * @param confidence mean of the words', 0 to 1, as the engine itself tells, in thousandths
     * @param at when it ran
     * @param unknownScript whether the page is in a script that none of the models knows, such as Nôm: what was read is
     *     wrong by nature
     */
    record Machine(
            Optional<String> engine,
            Optional<String> version,
            List<String> models,
            Optional<Double> confidence,
            Optional<Instant> at,
            boolean unknownScript)
            implements TextOrigin {
        /** Of which nothing is known. */
        public static final Machine UNKNOWN =
                new Machine(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        public Machine {
            Objects.requireNonNull(engine);
            Objects.requireNonNull(version);
            models = List.copyOf(models);
            Objects.requireNonNull(at);
            if (confidence.filter(share -> !(share >= 0 && share <= 1)).isPresent()) {
                throw new IllegalArgumentException("a confidence lies between 0 and 1, not at " + confidence.get());
            }
            confidence = confidence.map(share -> Math.round(share * 1_000) / 1_000.0);
        }

        /** Of a script that the models know, as far as one can tell. */
        public Machine(
                Optional<String> engine,
                Optional<String> version,
                List<String> models,
                Optional<Double> confidence,
                Optional<Instant> at) {
            this(engine, version, models, confidence, at, false);
        }

        /** Engine and version as people name them; empty if the engine is not known. */
        public Optional<String> name() {
            return engine.map(
                    known -> version.map(number -> known + " " + number).orElse(known));
        }

        public Machine withConfidence(Optional<Double> mean) {
            return new Machine(engine, version, models, mean, at, unknownScript);
        }

        @Override
        public Optional<Machine> machine() {
            return Optional.of(this);
        }
    }
}
