package org.tangthu.linkeddata.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A Fuseki on the loopback with datasets in memory, which can be stopped and started again with its data. */
public final class TestFuseki implements AutoCloseable {
    /** Fuseki's own limit, so that a query which nobody waits for comes to an end. */
    private static final long LIMIT_MILLIS = 30_000;

    private final Map<String, DatasetGraph> datasets = new TreeMap<>();
    private FusekiServer server;
    private volatile CountDownLatch paused = new CountDownLatch(0);
    private int port;

    /** With a dataset of each name, whose default graph is the union. */
    public static TestFuseki with(String... names) {
        return new TestFuseki(true, names);
    }

    /** Set as Fuseki is when nobody cares. */
    static TestFuseki withoutUnion(String... names) {
        return new TestFuseki(false, names);
    }

    private TestFuseki(boolean union, String... names) {
        for (String name : names) {
            DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
            dataset.getContext().set(TDB2.symUnionDefaultGraph, union);
            dataset.getContext().set(ARQ.queryTimeout, LIMIT_MILLIS);
            datasets.put(name, dataset);
        }
        start();
    }

    public void start() {
        FusekiServer.Builder builder = FusekiServer.create().loopback(true).port(port);
        builder.addFilter("/*", (request, response, chain) -> {
            awaitResumed();
            chain.doFilter(request, response);
        });
        datasets.forEach((name, dataset) -> builder.add("/" + name, dataset, true));
        server = builder.build().start();
        port = server.getHttpPort();
    }

    /** Requests are taken from now on, and not answered until {@link #resume}. */
    public void pause() {
        paused = new CountDownLatch(1);
    }

    public void resume() {
        paused.countDown();
    }

    private void awaitResumed() {
        try {
            paused.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void stop() {
        server.stop();
    }

    /** @param name of a dataset; may hold {@code {set}} */
    public SparqlAddress address(String name) {
        String base = "http://127.0.0.1:" + port + "/" + name;
        return new SparqlAddress(base + "/query", base + "/update", Optional.empty(), Optional.empty());
    }

    /** How many statements a dataset has, the mark's too. */
    public long size(String name) {
        DatasetGraph dataset = datasets.get(name);
        dataset.begin(TxnType.READ);
        try {
            return dataset.stream().count();
        } finally {
            dataset.end();
        }
    }

    /** As somebody else would write to it. */
    void add(String name, Quad quad) {
        DatasetGraph dataset = datasets.get(name);
        dataset.begin(TxnType.WRITE);
        dataset.add(quad);
        dataset.commit();
        dataset.end();
    }

    @Override
    public void close() {
        server.stop();
        datasets.values().forEach(DatasetGraph::close);
    }
}
