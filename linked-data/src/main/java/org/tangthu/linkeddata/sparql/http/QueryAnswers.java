package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.sparql.AnswerForm;
import org.tangthu.linkeddata.sparql.BusyQueries;
import org.tangthu.linkeddata.sparql.GuardedQueries;
import org.tangthu.linkeddata.sparql.QueryAnswer;
import org.tangthu.linkeddata.sparql.Question;
import org.tangthu.linkeddata.sparql.SparqlException;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.linkeddata.store.RdfStoreException;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * Answers questions over HTTP: the form by {@code Accept} or the parameter {@code format}, 304 for who has the answer
 * already, the guard, and the way to clients that read slowly. The slot of a query is free again before its answer is
 * sent. Thread-safe.
 */
public final class QueryAnswers {
    /** Says that an answer was cut, and after how many rows. The name is the one that Virtuoso made known. */
    static final String MAX_ROWS = "X-SPARQL-MaxRows";

    /** Says that an answer was cut, and after how many bytes. */
    static final String MAX_BYTES = "X-SPARQL-MaxBytes";

    private static final Logger LOG = LoggerFactory.getLogger(QueryAnswers.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String LATER = "30";

    private final GuardedQueries queries;
    private final SparqlLimits limits;
    private final TokenHolders holders;
    private final Supplier<Optional<DataVersion>> version;
    private final String edition;
    private final Outbox outbox;

    /**
     * @param version of the data that is served
     * @param edition what answers hang on besides the data; part of entity tags
     */
    public QueryAnswers(
            GuardedQueries queries,
            SparqlLimits limits,
            TokenHolders holders,
            Supplier<Optional<DataVersion>> version,
            String edition) {
        this.queries = queries;
        this.limits = limits;
        this.holders = holders;
        this.version = version;
        this.edition = edition;
        this.outbox = new Outbox(2L * limits.slots() * limits.answerBytes(), limits.time());
    }

    /**
     * Answers one question, or says why there is no answer.
     *
     * @param asked makes the question; what it throws of {@link SparqlException} is told to the client as 400
     */
    public void answer(HttpServletRequest request, HttpServletResponse response, Asked asked) throws IOException {
        Answer.open(response);
        try {
            answer(request, response, asked.question());
        } catch (Refusal e) {
            refuse(response, e);
        } catch (SparqlException e) {
            Errors.tell(response, e);
        } catch (RdfStoreException e) {
            LOG.warn(e.getMessage(), e);
            response.setHeader("Retry-After", LATER);
            Answer.text(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "store.away");
        }
    }

    /** Whoever is left has the whole answer on the way before the server is told to cut the connection. */
    private static void refuse(HttpServletResponse response, Refusal reason) throws IOException {
        if (reason.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Long.toString(SOON.toSeconds()));
        }
        Errors.tell(response, reason.status(), reason.getMessage());
        if (reason.leaves()) {
            response.flushBuffer();
            throw new IOException(reason.getMessage() + ": the client is left");
        }
    }

    /** Makes a question of a request. */
    @FunctionalInterface
    public interface Asked {
        Question question() throws IOException;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Question question)
            throws IOException {
        Wish wish = Wish.of(request, AnswerForm.of(question.kind()));
        AnswerForm form = wish.form();
        Optional<EntityTag> tag = tag(request, question, form);
        response.setHeader("Cache-Control", tag.isPresent() ? "no-cache" : "no-store");
        if (tag.isPresent()
                && tag.get().isIn(request.getHeaders("If-None-Match"))
                && Answer.unchanged(request, response, tag.get())) {
            return;
        }
        QueryAnswer answer =
                queries.ask(question, form, holders.holder(request).isPresent() ? limits.holder() : limits.visitor());
        boolean sent = outbox.send(response, answer.body(), () -> {
            tag.ifPresent(known -> response.setHeader("ETag", known.toString()));
            tellCut(response, answer.cut());
            response.setContentType(wish.contentType());
        });
        if (!sent) {
            throw new BusyQueries(SOON);
        }
    }

    /** Of answers that can be had again by the same address: not to POST, and not of what differs each time. */
    private Optional<EntityTag> tag(HttpServletRequest request, Question question, AnswerForm form) {
        if (request.getMethod().equals("POST") || !question.repeatable()) {
            return Optional.empty();
        }
        return version.get().map(now -> new EntityTag(now + "-" + form.code() + "-" + edition));
    }

    private void tellCut(HttpServletResponse response, QueryAnswer.Cut cut) {
        if (cut == QueryAnswer.Cut.ROWS) {
            response.setHeader(MAX_ROWS, Integer.toString(limits.rows()));
        } else if (cut == QueryAnswer.Cut.BYTES) {
            response.setHeader(MAX_BYTES, Integer.toString(limits.answerBytes()));
        }
    }
}
