package org.tangthu.iiif.testing;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.tangthu.repository.access.Visitor;

/** A real server on a free port, configured as the portal configures its own. Requests may say who asks. */
public final class TestServer implements AutoCloseable {
    private static final String VISITOR = "X-Test-On-Site";

    private static final String SENT_BY_KERNEL = "org.apache.tomcat.sendfile.filename";

    private final AtomicInteger sentByKernel = new AtomicInteger();
    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    public TestServer(Path folder, Map<String, HttpServlet> servlets) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        // Viewers may leave the ^ of enlarged sizes as it is.
        tomcat.getConnector().setProperty("relaxedPathChars", "^");
        tomcat.getConnector().setEncodedSolidusHandling("passthrough");
        Context context = tomcat.addContext("", folder.toString());
        servlets.forEach((pattern, servlet) ->
                Tomcat.addServlet(context, pattern, servlet).addMapping(pattern));
        context.addServletContainerInitializer((types, started) -> started.addListener(new Watch()), Set.of());
        tomcat.start();
    }

    /** Marks requests that carry the test header as coming from a reading room, and counts what the kernel sends. */
    private final class Watch implements ServletRequestListener {
        @Override
        public void requestInitialized(ServletRequestEvent event) {
            var request = (HttpServletRequest) event.getServletRequest();
            if (request.getHeader(VISITOR) != null) {
                request.setAttribute(Visitor.ATTRIBUTE, Visitor.IN_READING_ROOM);
            }
        }

        @Override
        public void requestDestroyed(ServletRequestEvent event) {
            if (event.getServletRequest().getAttribute(SENT_BY_KERNEL) != null) {
                sentByKernel.incrementAndGet();
            }
        }
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** How many answers were handed to the kernel as ranges of a file. */
    public int sentByKernel() {
        return sentByKernel.get();
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<byte[]> getOnSite(String path) {
        return get(path, VISITOR, "yes");
    }

    public HttpResponse<byte[]> send(String method, String path, String... headers) {
        URI uri = URI.create("http://localhost:" + port() + path.replace("^", "%5E"));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends an address as it is, however wrong, and tells the status of the answer. */
    public int status(String address) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
            String head = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 400".length());
            return Integer.parseInt(new String(line, StandardCharsets.ISO_8859_1).substring("HTTP/1.1 ".length()));
        }
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
