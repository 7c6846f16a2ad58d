package org.tangthu.repository.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.json.Tree.Form;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.json.Tree.Sequence;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problems;

/**
 * Values of stored records that are not as they should be. No deposit brings them in, but whoever writes to the store by
 * other ways may, and the rules of today may be stricter than those of a record's day: then no outlet fails for them. Texts
 * are mended by rule ({@link Text#clean}, {@link Text#straighten}); what cannot be read then is {@linkplain Omission left
 * out}. Each is counted each time, and the log names the first thousand by record and field. Thread-safe.
 */
public final class StoredTexts {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTexts.class);
    private static final int MOST_NAMED = 1_000;
    /** Each round mends or leaves out all that the one before complained of; a value may take a few. */
    private static final int MOST_ROUNDS = 10;

    private static final Set<String> NAMED = ConcurrentHashMap.newKeySet();
    private static final LongAdder MENDED = new LongAdder();

    private final String record;
    private final Map<String, String> told = new LinkedHashMap<>();
    private boolean changed;

    private StoredTexts(String record) {
        this.record = record;
    }

    /** How many values had to be mended since the program started, each as often as it was read. */
    public static long mended() {
        return MENDED.sum();
    }

    /**
     * Reads a document that could not be read as it is.
     *
     * @param file as it is called in the log
     * @return empty if it cannot be read by any rule; nothing is counted then
     */
    static <T> Optional<T> read(Tree document, String file, Reader<T> reader) {
        return new StoredTexts(name(document, file)).read(document, reader);
    }

    private static String name(Tree document, String file) {
        return document instanceof Mapping mapping && mapping.fields().get("id") instanceof Scalar id
                ? file + " of " + Text.clean(id.text())
                : file;
    }

    private <T> Optional<T> read(Tree document, Reader<T> reader) {
        Optional<Tree> tree = Optional.of(document);
        for (int round = 0; round < MOST_ROUNDS && tree.isPresent(); round++) {
            Problems problems = new Problems();
            Optional<T> value = reader.read(tree.get(), problems);
            if (value.isPresent()) {
                report();
                return value;
            }
            tree = mended(tree.get(), wrong(problems));
        }
        return Optional.empty();
    }

    private static Set<String> wrong(Problems problems) {
        return problems.all().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::field)
                .collect(Collectors.toSet());
    }

    private Optional<Tree> mended(Tree tree, Set<String> wrong) {
        changed = false;
        Tree mended = mend(tree, wrong);
        return changed ? Optional.of(mended) : leftOut(tree, wrong);
    }

    private Optional<Tree> leftOut(Tree tree, Set<String> wrong) {
        Optional<Omission> omission = Omission.of(wrong);
        omission.ifPresent(known -> known.places().forEach(path -> told.put(path, "cannot be read and is left out")));
        return omission.flatMap(known -> known.from(tree));
    }

    private Tree mend(Tree tree, Set<String> wrong) {
        if (tree instanceof Mapping mapping) {
            Map<String, Tree> fields = new LinkedHashMap<>(mapping.fields());
            fields.replaceAll((name, value) -> mend(value, wrong));
            return new Mapping(mapping.line(), mapping.place(), fields);
        } else if (tree instanceof Sequence sequence) {
            List<Tree> elements =
                    sequence.elements().stream().map(each -> mend(each, wrong)).toList();
            return new Sequence(sequence.line(), sequence.place(), elements);
        }
        return mend((Scalar) tree, wrong);
    }

    private Tree mend(Scalar scalar, Set<String> wrong) {
        boolean text = scalar.form() == Form.STRING;
        String clean = text ? Text.clean(scalar.text()) : scalar.text();
        if (!clean.equals(scalar.text())) {
            return mended(scalar, clean, "holds characters that are none; they are read as U+FFFD");
        } else if (!text && scalar.form() != Form.NUMBER || !wrong.contains(scalar.path())) {
            return scalar;
        }
        String straight = Text.straighten(clean);
        return text && straight.equals(clean)
                ? scalar
                : mended(
                        scalar, straight, "is no text as it should be; it is read as '" + Text.shorten(straight) + "'");
    }

    private Scalar mended(Scalar scalar, String text, String what) {
        changed = true;
        told.put(scalar.path(), what);
        return new Scalar(scalar.line(), scalar.place(), Form.STRING, text);
    }

    private void report() {
        MENDED.add(told.size());
        told.forEach((path, what) -> {
            if (NAMED.size() < MOST_NAMED && NAMED.add(record + " " + path)) {
                LOG.warn("{}: {} {}: correct it", record, path, what);
            }
        });
    }
}
