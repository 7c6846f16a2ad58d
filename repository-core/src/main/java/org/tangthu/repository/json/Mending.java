package org.tangthu.repository.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.json.Tree.Form;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.json.Tree.Sequence;
import org.tangthu.repository.orthography.LegacyEncoding;
import org.tangthu.repository.orthography.Lookalikes;
import org.tangthu.repository.problem.Problems;

/**
 * Looks through the texts of a description as they come in: replaces letters that only look like Đ, and complains of
 * encodings that were never converted. Keys and names of files are left alone, whatever they hold.
 */
final class Mending {
    private static final Set<String> KEYS = Set.of("id", "localId", "pages", "first", "last");

    private final Problems problems;

    private Mending(Problems problems) {
        this.problems = problems;
    }

    /** The description with its letters mended; {@code problems} tells each place. */
    static Tree of(Tree description, Problems problems) {
        return new Mending(problems).mend(description, Optional.empty());
    }

    /** @param lang of the text, where it stands beside it */
    private Tree mend(Tree tree, Optional<String> lang) {
        if (tree instanceof Mapping mapping) {
            Map<String, Tree> fields = new LinkedHashMap<>(mapping.fields());
            Optional<String> own = lang(fields.get("lang"));
            fields.replaceAll((name, value) -> KEYS.contains(name) ? value : mend(value, own));
            return new Mapping(mapping.line(), mapping.place(), fields);
        }
        if (tree instanceof Sequence sequence) {
            List<Tree> elements =
                    sequence.elements().stream().map(each -> mend(each, lang)).toList();
            return new Sequence(sequence.line(), sequence.place(), elements);
        }
        return mend((Scalar) tree, lang);
    }

    private Tree mend(Scalar scalar, Optional<String> lang) {
        if (scalar.form() != Form.PLAIN && scalar.form() != Form.STRING) {
            return scalar;
        }
        boolean vietnamese = lang.map(tag -> tag.startsWith("vi")).orElse(true);
        LegacyEncoding.of(scalar.text(), vietnamese)
                .ifPresent(encoding -> problems.note(
                        scalar.line(),
                        scalar.path(),
                        "the text seems to be in " + encoding.label() + ", never converted to Unicode",
                        "'" + Text.shorten(encoding.decoded(scalar.text())) + "' may be meant"));
        String mended = Lookalikes.mended(scalar.text(), lang);
        if (!mended.equals(scalar.text())) {
            problems.note(
                    scalar.line(),
                    scalar.path(),
                    "letters that only look like Đ were replaced",
                    "it is '" + Text.shorten(mended) + "' now");
        }
        return new Scalar(scalar.line(), scalar.place(), scalar.form(), mended);
    }

    private static Optional<String> lang(Tree tree) {
        return tree instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
