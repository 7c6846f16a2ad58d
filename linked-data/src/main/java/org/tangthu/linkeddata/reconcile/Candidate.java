package org.tangthu.linkeddata.reconcile;

import java.util.Objects;

/**
 * Something that may be meant by a label.
 *
 * @param id identifier of the entity; of a place, its notation; of another concept, its IRI
 * @param label that of its labels which is nearest to what was looked for; of a place, its name with its period where others
 *     have the same name
 * @param score 0 to 100: how near
 * @param exact whether it is the very same label, however its tones and its i or y are placed
 */
public record Candidate(String id, String label, LabelKind kind, int score, boolean exact) {
    /** From here on, a label is the same but for diacritics. */
    public static final int SAME_LETTERS = 90;

    public Candidate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(kind);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + score);
        }
    }
}
