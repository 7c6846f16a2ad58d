package org.tangthu.linkeddata;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The doors on a Tomcat at a free port, and a client that follows no redirection. */
final class TestServer implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    TestServer(Path folder, Map<HttpServlet, List<String>> doors) {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setThrowOnFailure(true);
        var context = tomcat.addContext("", null);
        context.addServletContainerInitializer(
                (classes, servlets) -> doors.forEach((servlet, patterns) -> servlets.addServlet(
                                servlet.getClass().getSimpleName(), servlet)
                        .addMapping(patterns.toArray(String[]::new))),
                Set.of());
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection whose client takes little before it reads. */
    Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", tomcat.getConnector().getLocalPort()));
        return socket;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** What is no text, a character for each byte. */
    HttpResponse<String> bytes(String path, String... headers) {
        return send(request(path, headers).GET(), StandardCharsets.ISO_8859_1);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Charset charset) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
