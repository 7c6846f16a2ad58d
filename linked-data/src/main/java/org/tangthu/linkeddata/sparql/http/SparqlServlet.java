package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.http.Page;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.sparql.Question;
import org.tangthu.linkeddata.sparql.SparqlLimits;

/**
 * {@code /sparql}: the query half of the SPARQL 1.1 Protocol. Dataset clauses and parameters choose among our graphs and
 * never fetch. Without a query: the service description, and for people a
 * page to write one.
 */
public final class SparqlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final transient QueryAnswers answers;
    private final transient Inbox inbox;
    private final int longest;
    private final String address;
    private final transient PageFrame frame;
    private final transient Function<HttpServletRequest, Page> page;

    /**
     * @param address the public address of this endpoint
     * @param frame what stands around the page
     * @param page makes what people are shown who come without a query
     */
    public SparqlServlet(
            QueryAnswers answers,
            SparqlLimits limits,
            String address,
            PageFrame frame,
            Function<HttpServletRequest, Page> page) {
        this.answers = answers;
        // As many as may run or wait then, and each as long as a query may take.
        this.inbox = new Inbox(limits.slots() + limits.waiting(), limits.time());
        this.longest = limits.queryBytes();
        this.address = address;
        this.frame = frame;
        this.page = page;
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        Answer.options(response, METHODS);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (!QueryRequest.asks(request)) {
                describe(request, response);
                return;
            }
        } catch (Refusal unreadable) {
            answers.answer(request, response, () -> {
                throw unreadable;
            });
            return;
        }
        answers.answer(request, response, () -> question(QueryRequest.of(request, longest)));
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer.open(response);
        MediaType type = MediaType.best(request, MediaType.RDF_THEN_HTML).orElse(MediaType.TURTLE);
        if (type == MediaType.HTML) {
            Answer.page(response, frame, page.apply(request));
        } else {
            Answer.graph(response, ServiceDescription.of(address), type);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PostedRequest posted = new PostedRequest(request);
        answers.answer(posted, response, () -> {
            posted.receive(inbox, longest);
            return question(QueryRequest.of(posted, longest));
        });
    }

    private Question question(QueryRequest asked) {
        return Question.parse(asked.query(), address, asked.defaultGraphs(), asked.namedGraphs());
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(response);
    }

    @Override
    protected void doPatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(response);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Answer.open(response);
        response.setHeader("Allow", METHODS);
        Errors.tell(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Queries are asked by GET or POST");
    }
}
