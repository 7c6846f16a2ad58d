package org.tangthu.portal.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.GenericSolrRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.JavaBinCodec;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.servlet.SolrRequestParsers;

/**
 * A real Solr behind HTTP on a free port, as far as a client of ours goes. (Solr's own server needs Jetty and the old
 * servlet API, which have no place on this class path.)
 */
final class SolrOverHttp implements AutoCloseable {
    private final EmbeddedSolr solr;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    SolrOverHttp(Path folder) throws IOException {
        this.solr = new EmbeddedSolr(folder);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/solr/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/solr");
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        int status = 200;
        NamedList<Object> answer;
        try {
            answer = ask(exchange);
        } catch (SolrServerException | SolrException e) {
            status = e instanceof SolrException solrException ? solrException.code() : 500;
            NamedList<Object> error = new NamedList<>();
            error.add("msg", e.getMessage());
            error.add("code", status);
            answer = new NamedList<>();
            answer.add("error", error);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(status, 0);
        try (exchange;
                JavaBinCodec codec = new JavaBinCodec()) {
            codec.marshal(answer, exchange.getResponseBody());
        }
    }

    private NamedList<Object> ask(HttpExchange exchange) throws IOException, SolrServerException {
        String path = exchange.getRequestURI().getPath().substring("/solr".length());
        boolean administration = path.startsWith("/admin/");
        String core = administration ? null : path.substring(1, path.indexOf('/', 1));
        String handler = administration ? path : path.substring(path.indexOf('/', 1));
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean form = type.startsWith("application/x-www-form-urlencoded");

        String query = exchange.getRequestURI().getRawQuery();
        ModifiableSolrParams parameters = new ModifiableSolrParams();
        parameters.add(SolrRequestParsers.parseQueryString(query == null ? "" : query));
        parameters.add(SolrRequestParsers.parseQueryString(form ? new String(body, StandardCharsets.UTF_8) : ""));
        GenericSolrRequest request =
                new GenericSolrRequest(SolrRequest.METHOD.valueOf(exchange.getRequestMethod()), handler, parameters);
        if (!form && body.length > 0) {
            request.withContent(body, type);
        }
        return solr.client().request(request, core);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        solr.close();
    }
}
