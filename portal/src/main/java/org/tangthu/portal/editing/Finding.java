package org.tangthu.portal.editing;

import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;
import org.tangthu.repository.publication.Bilingual;
import org.tangthu.repository.publication.Rule;

/**
 * Something that a description lacks to be published well.
 *
 * @param field where it is mended, as {@code item.yaml} calls it
 * @param mandatory whether nothing is published without it
 * @param sentence what is wrong, and what would be right
 */
public record Finding(String field, boolean mandatory, Bilingual sentence) {
    static Finding of(Rule rule) {
        return new Finding(
                rule.field(),
                rule.mandatory(),
                new Bilingual(
                        rule.message().vi() + " " + rule.advice().vi(),
                        rule.message().en() + " " + rule.advice().en()));
    }

    /** As ingest tells of a rule. */
    static Finding of(Problem problem) {
        return new Finding(
                problem.field(),
                problem.severity() == Severity.ERROR,
                new Bilingual(problem.vi(), problem.what() + ". " + problem.right()));
    }
}
