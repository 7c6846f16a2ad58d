package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.analysis.calendar.Reigns;
import org.tangthu.analysis.calendar.YearExpressions;
import org.tangthu.analysis.calendar.YearSpan;
import org.tangthu.analysis.calendar.YearSpan.Kind;
import org.tangthu.portal.search.query.Run.Target;
import org.tangthu.portal.search.query.TypedQuery.Piece;

/** Years by the other calendars: what was made in them, and what names them. */
final class Years implements Equivalents {
    /** Of the forms in which books print a year; the rest is rare. */
    private static final int FORMS = 16;

    private final YearExpressions expressions = new YearExpressions(Reigns.bundled());
    private final Forms forms;

    Years(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Equivalent> of(List<Piece> pieces) {
        List<Equivalent> found = new ArrayList<>();
        List<String> typed = pieces.stream().map(Piece::text).toList();
        for (YearSpan span : expressions.find(typed)) {
            if (span.kind() != Kind.CENTURY) {
                List<String> codes = span.years().stream().map(String::valueOf).toList();
                Run made = new Run(Why.YEAR, Target.YEARS, List.of(Slot.of(Why.YEAR, codes)));
                found.add(Equivalent.of(pieces, span.start(), span.end(), made));
            }
            expressions.printed(span).stream()
                    .filter(form -> !form.equals(typed.subList(span.start(), span.end())))
                    .limit(FORMS)
                    .flatMap(form -> forms.run(Why.YEAR, form).stream())
                    .forEach(run -> found.add(Equivalent.of(pieces, span.start(), span.end(), run)));
        }
        return found;
    }
}
