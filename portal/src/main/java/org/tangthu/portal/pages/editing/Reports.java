package org.tangthu.portal.pages.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.portal.editing.Finding;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.editing.EditField.Part;
import org.tangthu.portal.pages.editing.Report.Fault;
import org.tangthu.portal.pages.editing.Report.Lack;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;

/** Says what the checks found, in the words of one language, each where it is mended. */
final class Reports {
    /** Such as {@code titles[0].lang}: the field, the place in its list, the part of the value. */
    private static final Pattern PLACE = Pattern.compile("(\\w+)(?:\\[(\\d{1,6})])?(?:\\.(\\w+))?.*");

    private static final int NO_ROW = -1;

    private final Edition edition;

    Reports(Edition edition) {
        this.edition = edition;
    }

    /** Where a complaint belongs. @param row empty is negative */
    private record Spot(EditField field, int row, Optional<Part> part) {
        String target() {
            boolean cell = part.isPresent() && (row != NO_ROW || !field.list());
            if (cell) {
                return field.cell(row, part.get());
            }
            return row == NO_ROW ? field.name() : field.row(row);
        }
    }

    private static Optional<Spot> spot(String place) {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = matcher.group(2) == null ? NO_ROW : Integer.parseInt(matcher.group(2));
        String key = matcher.group(3) == null ? "" : matcher.group(3);
        return EditFields.find(matcher.group(1))
                .map(field -> new Spot(field, field.list() ? row : NO_ROW, field.part(key)));
    }

    /** Beside the form: each complaint leads to where it is mended. */
    List<Fault> ofForm(List<Problem> problems) {
        return problems.stream().map(this::ofForm).toList();
    }

    private Fault ofForm(Problem problem) {
        Optional<Spot> spot = spot(problem.field());
        return new Fault(
                spot.map(Spot::target),
                spot.map(this::where).orElse(problem.field()),
                spot.map(known -> "edit.wrong."
                                + known.part()
                                        .map(part -> part.input().kind().code())
                                        .orElse("field"))
                        .map(edition::text)
                        .filter(sentence -> problem.severity() == Severity.ERROR),
                detail(problem),
                problem.severity() == Severity.NOTE);
    }

    private String where(Spot spot) {
        String field = edition.text("edit." + spot.field().name());
        String row = spot.row() == NO_ROW ? field : edition.text("edit.row", field, spot.row() + 1);
        return spot.part()
                .filter(part -> !part.key().isEmpty())
                .map(part -> row + ", " + edition.text("edit." + spot.field().name() + "." + part.key()))
                .orElse(row);
    }

    /** Beside the text: each complaint tells its line. */
    List<Fault> ofText(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Fault(
                        Optional.empty(),
                        line(problem),
                        Optional.empty(),
                        detail(problem),
                        problem.severity() == Severity.NOTE))
                .toList();
    }

    private String line(Problem problem) {
        String line = problem.line() == 0 ? "" : edition.text("edit.line", problem.line());
        return problem.field().isEmpty() ? line : line.isEmpty() ? problem.field() : line + ", " + problem.field();
    }

    private static String detail(Problem problem) {
        return problem.right().isEmpty() ? problem.what() : problem.what() + "; " + problem.right();
    }

    /** @param known whether the page has an element for a field */
    List<Lack> lacks(List<Finding> findings, Predicate<String> known) {
        return findings.stream()
                .map(finding -> new Lack(
                        Optional.of(finding.field()).filter(known),
                        edition.text(finding.mandatory() ? "publication.mandatory" : "publication.recommended"),
                        finding.sentence().in(edition.language().tag()),
                        finding.mandatory()))
                .toList();
    }

    /** What is wrong with an element, in one sentence; nothing where it is right or only to be looked at. */
    static Optional<String> about(String target, List<Fault> faults) {
        return faults.stream()
                .filter(fault ->
                        !fault.note() && fault.target().filter(target::equals).isPresent())
                .map(fault -> fault.sentence().orElse(fault.detail()))
                .findFirst();
    }

    /** What stands in a field, in a line, for those who read it beside what they typed. */
    String told(EditField field, List<Map<String, String>> rows, Labels labels) {
        String told = rows.stream()
                .filter(row -> !field.blank(row))
                .map(row -> field.parts().stream()
                        .map(part -> labels.shown(part.input(), row.getOrDefault(part.key(), "")))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        return told.isEmpty() ? edition.text("edit.now.nothing") : edition.text("edit.now", told);
    }
}
