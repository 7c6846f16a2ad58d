package org.tangthu.portal.api.http;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.linkeddata.sparql.AnswerForm;
import org.tangthu.linkeddata.sparql.Question;
import org.tangthu.linkeddata.sparql.RefusedQuery;

/**
 * The body that leaves a query to be done: {@code {"query": "…", "format": "csv"}}.
 *
 * @param form of the result; the first that fits the query where none is named
 */
record SparqlJobForm(Question question, AnswerForm form) {
    private static final int LONGEST = 128 << 10;

    /**
     * @param base against which relative addresses of the query are read
     * @throws Refusal if it is none, or the query breaks a rule
     */
    static SparqlJobForm read(InputStream body, String base) {
        SmallForm form = SmallForm.read(body, Set.of("query", "format"), LONGEST);
        Question question = question(form.text("query"), base);
        return new SparqlJobForm(question, form(question, form.ifThere("format")));
    }

    private static AnswerForm form(Question question, Optional<String> wish) {
        List<AnswerForm> offers = AnswerForm.of(question.kind());
        String code = wish.orElse(offers.get(0).code());
        return AnswerForm.ofCode(code)
                .filter(offers::contains)
                .orElseThrow(() -> Refusal.badRequest("'format' may be "
                        + offers.stream().map(AnswerForm::code).collect(Collectors.joining(", ")) + " for this query"));
    }

    private static Question question(String text, String base) {
        try {
            return Question.parse(text, base);
        } catch (RefusedQuery e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }
}
