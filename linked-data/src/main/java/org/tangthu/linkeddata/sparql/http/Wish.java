package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.linkeddata.sparql.AnswerForm;
import org.tangthu.repository.negotiation.Accept;

/** The form in which a client wants an answer, and as what: by the parameter {@code format}, or else by {@code Accept}. */
record Wish(AnswerForm form, String contentType) {
    /** @throws Refusal if it is none of those that are offered */
    static Wish of(HttpServletRequest request, List<AnswerForm> offers) {
        String format = request.getParameter("format");
        return format == null ? accepted(Accept.of(request.getHeaders("Accept")), offers) : named(format, offers);
    }

    private static Wish named(String format, List<AnswerForm> offers) {
        return AnswerForm.ofCode(format)
                .filter(offers::contains)
                .map(form -> new Wish(form, form.contentType()))
                .orElseThrow(() -> Refusal.bad(
                        "The parameter 'format' may be " + list(offers, AnswerForm::code) + " for this query"));
    }

    private static Wish accepted(Accept accept, List<AnswerForm> offers) {
        return accept.best(offers, AnswerForm::names)
                .map(form -> new Wish(form, form.contentType(accept.name(form.names()))))
                .orElseThrow(() -> new Refusal(
                        HttpServletResponse.SC_NOT_ACCEPTABLE,
                        "The answer to this query comes as " + list(offers, AnswerForm::mediaType)));
    }

    private static String list(List<AnswerForm> forms, Function<AnswerForm, String> name) {
        return forms.stream().map(name).collect(Collectors.joining(", "));
    }
}
