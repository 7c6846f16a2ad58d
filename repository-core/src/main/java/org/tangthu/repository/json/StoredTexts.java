package org.tangthu.repository.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.json.Tree.Form;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.json.Tree.Sequence;

/**
 * Characters of stored texts that are none. No deposit brings them in, but whoever writes to the store by other ways may:
 * then no outlet fails for them. They are read as U+FFFD, each time is counted, and the log names the first thousand texts
 * by record and field. Thread-safe.
 */
public final class StoredTexts {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTexts.class);
    private static final int MOST_NAMED = 1_000;
    private static final Set<String> NAMED = ConcurrentHashMap.newKeySet();
    private static final LongAdder MENDED = new LongAdder();

    private final String record;
    private boolean mended;

    private StoredTexts(String record) {
        this.record = record;
    }

    /** How many texts had to be mended since the program started, each as often as it was read. */
    public static long mended() {
        return MENDED.sum();
    }

    /** The document with its texts mended; empty if there was nothing to mend. @param file as it is called in the log */
    static Optional<Tree> mend(Tree document, String file) {
        StoredTexts texts = new StoredTexts(name(document, file));
        Tree read = texts.mend(document);
        return texts.mended ? Optional.of(read) : Optional.empty();
    }

    private static String name(Tree document, String file) {
        return document instanceof Mapping mapping && mapping.fields().get("id") instanceof Scalar id
                ? file + " of " + Text.clean(id.text())
                : file;
    }

    private Tree mend(Tree tree) {
        if (tree instanceof Mapping mapping) {
            Map<String, Tree> fields = new LinkedHashMap<>(mapping.fields());
            fields.replaceAll((name, value) -> mend(value));
            return new Mapping(mapping.line(), mapping.place(), fields);
        } else if (tree instanceof Sequence sequence) {
            return new Sequence(
                    sequence.line(),
                    sequence.place(),
                    sequence.elements().stream().map(this::mend).toList());
        }
        Scalar scalar = (Scalar) tree;
        String clean = scalar.form() == Form.STRING ? Text.clean(scalar.text()) : scalar.text();
        if (clean.equals(scalar.text())) {
            return scalar;
        }
        report(scalar);
        return new Scalar(scalar.line(), scalar.place(), scalar.form(), clean);
    }

    private void report(Scalar scalar) {
        mended = true;
        MENDED.increment();
        if (NAMED.size() < MOST_NAMED && NAMED.add(record + " " + scalar.path())) {
            LOG.warn(
                    "{}: {} holds characters that are none; they are read as U+FFFD: correct it",
                    record,
                    scalar.path());
        }
    }
}
