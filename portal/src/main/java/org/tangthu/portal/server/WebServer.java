package org.tangthu.portal.server;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.config.HttpSettings;
import org.tangthu.portal.server.pace.PaceSettings;

/**
 * The embedded Tomcat: one connector, one context at the root. It takes its port at once, so that a busy port is found
 * before any store is opened and early callers wait in the queue; it answers from {@link #start} on.
 */
final class WebServer implements AutoCloseable {
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(5);

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector;
    private final StandardContext context;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WebServer(HttpSettings settings, Path work, PaceSettings pace) {
        this.connector = Connectors.http(settings, pace);
        tomcat.setBaseDir(work.toString());
        tomcat.setConnector(connector);
        // Ours come by the pipeline; Tomcat's own would show its version.
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
        mount(new WholeAnswers());
        this.context = (StandardContext) tomcat.addContext("", folder(work.resolve("root")));
        // The search for leaks is for containers that outlive their applications.
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesRmiTargets(false);
    }

    /**
     * Takes the port.
     *
     * @param work a folder for Tomcat's temporary files
     * @throws PortalException if the port is taken or the address is not this machine's
     */
    static WebServer bind(HttpSettings settings, Path work) {
        return bind(settings, work, PaceSettings.DEFAULT);
    }

    /** The same for clients that may be so slow. */
    static WebServer bind(HttpSettings settings, Path work, PaceSettings pace) {
        bridgeLogs();
        WebServer server = new WebServer(settings, work, pace);
        try {
            server.tomcat.init();
            return server;
        } catch (LifecycleException e) {
            server.close();
            throw busy(settings, e);
        }
    }

    /** Tomcat logs by java.util.logging; its words go where ours go. */
    private static synchronized void bridgeLogs() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    private static PortalException busy(HttpSettings settings, LifecycleException e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        String where = "port " + settings.port() + " of " + settings.bind();
        return cause == null
                ? new PortalException("The server cannot start on " + where + ": " + e.getMessage(), e)
                : new PortalException(
                        "Cannot listen on " + where + " (" + cause.getMessage()
                                + "); stop the other program or choose another port with --port",
                        e);
    }

    /** The port in use, also when any free one was asked for. */
    int port() {
        return connector.getLocalPort();
    }

    /** Puts something in front of every servlet; the first one mounted is the outermost. */
    void mount(String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    /** @param files how it takes forms with files */
    void mount(String name, Servlet servlet, MultipartConfigElement files, String... patterns) {
        mount(name, servlet, patterns);
        ((Wrapper) context.findChild(name)).setMultipartConfigElement(files);
    }

    void mount(String name, Servlet servlet, String... patterns) {
        Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
        wrapper.setLoadOnStartup(1);
        wrapper.setAsyncSupported(true);
        for (String pattern : patterns) {
            context.addServletMapping(pattern, name);
        }
    }

    /** What was mounted, by its URL patterns. */
    Map<String, Servlet> mounted() {
        Map<String, Servlet> servlets = new TreeMap<>();
        for (String pattern : context.findServletMappings()) {
            Wrapper wrapper = (Wrapper) context.findChild(context.findServletMapping(pattern));
            servlets.put(pattern, wrapper.getServlet());
        }
        return servlets;
    }

    /** What Tomcat passes for every request, outside of filters. */
    void mount(Valve valve) {
        tomcat.getHost().getPipeline().addValve(valve);
    }

    /** Begins to answer. */
    void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new PortalException("The web server cannot start: " + e.getMessage(), e);
        }
    }

    /** Takes no more requests, lets the running ones end for some seconds, then stops. Once; later calls do nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        connector.pause();
        awaitLastRequests();
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new PortalException("The web server did not stop cleanly: " + e.getMessage(), e);
        }
    }

    private void awaitLastRequests() {
        long deadline = System.nanoTime() + LAST_REQUESTS.toNanos();
        try {
            while (requestsRunning() && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Idle connections hold no thread, so that only real work is waited for. */
    private boolean requestsRunning() {
        return connector.getProtocolHandler().getExecutor() instanceof ThreadPoolExecutor threads
                && threads.getActiveCount() > 0;
    }

    private static String folder(Path path) {
        try {
            return Files.createDirectories(path).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
