package org.tangthu.linkeddata.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.RdfStoreException;

/**
 * {@code /sparql}: the query half of the SPARQL 1.1 Protocol by Fuseki's own processor: GET, and POST as a form or as
 * {@code application/sparql-query}; every standard result format. No update, no SERVICE; dataset clauses choose among our
 * graphs and never fetch. Without a query: the service description. The servlet is not dispatched by Fuseki's filter, so
 * that each query holds the generation of the store that it began with, and lets go of it and of its slot before the
 * answer is sent: who reads slowly keeps nobody else waiting.
 */
public final class SparqlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SparqlServlet.class);
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final long SPILL_ROWS = 50_000;
    private static final int SOON = 5;
    private static final int LATER = 30;

    private final transient RdfGenerations generations;
    private final transient SparqlLimits limits;
    private final transient PublicQueries queries;
    private final transient Context context = new Context();
    private final transient Semaphore slots;
    private final transient Outbox outbox;
    private final transient ScheduledThreadPoolExecutor clock;
    private final String address;

    /** @param address the public address of this endpoint */
    public SparqlServlet(RdfGenerations generations, SparqlLimits limits, String address) {
        this.generations = generations;
        this.limits = limits;
        this.queries = new PublicQueries(limits);
        this.slots = new Semaphore(limits.slots());
        this.outbox = new Outbox(2L * limits.slots() * limits.answerBytes(), limits.time());
        this.address = address;
        this.clock = new ScheduledThreadPoolExecutor(1, SparqlServlet::clockThread);
        clock.setRemoveOnCancelPolicy(true);
        context.set(ARQ.queryTimeout, limits.time().toMillis());
        context.setFalse(ARQ.httpServiceAllowed);
        // Properties that are functions (of ARQ, or classes named by java:) are none of SPARQL 1.1.
        context.setFalse(ARQ.enablePropertyFunctions);
        // Large sorts go to disk, not to the heap.
        context.set(ARQ.spillToDiskThreshold, SPILL_ROWS);
    }

    @Override
    public void init() {
        // Fuseki looks for both, though nothing is dispatched by them.
        DataAccessPointRegistry.set(getServletContext(), new DataAccessPointRegistry());
        OperationRegistry.set(getServletContext(), OperationRegistry.createEmpty());
    }

    @Override
    public void destroy() {
        clock.shutdown();
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        Answer.options(response, METHODS);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("query") != null) {
            run(request, response);
            return;
        }
        Answer.open(response);
        Optional<MediaType> type = MediaType.best(request, MediaType.RDF);
        Answer.graph(response, ServiceDescription.of(address), type.orElse(MediaType.TURTLE));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // Fuseki knows no HEAD; the server leaves the body away.
        doGet(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getMethod() {
                        return "GET";
                    }
                },
                response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        run(request, response);
    }

    private void run(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer.open(response);
        if (!slots.tryAcquire()) {
            away(response, SOON);
            return;
        }
        GatheredAnswer answer = new GatheredAnswer(response, limits.answerBytes());
        try (Deadline deadline = new Deadline(clock, limits.time().toMillis())) {
            generations.served().read(dataset -> {
                HttpAction action = action(dataset, request, answer);
                QC.setFactory(action.getContext(), deadline.executors());
                ActionExecLib.execAction(action, queries);
                return null;
            });
        } catch (RdfStoreException e) {
            LOG.warn(e.getMessage(), e);
            away(response, LATER);
            return;
        } finally {
            slots.release();
        }
        if (!outbox.send(answer)) {
            away(response, SOON);
        }
    }

    private HttpAction action(DatasetGraph dataset, HttpServletRequest request, HttpServletResponse response) {
        Endpoint endpoint = Endpoint.create()
                .operation(Operation.Query)
                .processor(queries)
                .context(context)
                .build();
        DataService service =
                DataService.newBuilder(dataset).addEndpoint(endpoint).build();
        service.goActive();
        HttpAction action = ActionExecLib.allocHttpAction(
                new DataAccessPoint("/sparql", service), Fuseki.actionLog, ActionCategory.ACTION, request, response);
        action.setEndpoint(endpoint);
        return action;
    }

    private static Thread clockThread(Runnable work) {
        Thread thread = new Thread(work, "sparql-clock");
        thread.setDaemon(true);
        return thread;
    }

    private static void away(HttpServletResponse response, int seconds) throws IOException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        Answer.text(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "store.away");
    }
}
