package org.tangthu.portal.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.AccessLog;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.ops.RequestMetrics;

/**
 * One line for each request: number, network of the client, method, path, status, bytes, milliseconds, cost class. No
 * whole address and no query, which may hold what a person is looking for. Tomcat calls it when the answer is complete,
 * files sent by the kernel included.
 */
final class RequestLog extends ValveBase implements AccessLog {
    /** Name of the logger, for whoever sends it to a file. */
    static final String NAME = "org.tangthu.request";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int LONGEST_PATH = 300;

    private final RequestMetrics metrics;

    RequestLog(RequestMetrics metrics) {
        super(true);
        this.metrics = metrics;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        // Requests that Tomcat refused itself never came through the filter.
        Object cost =
                Optional.ofNullable(request.getAttribute(LimitsFilter.COST)).orElse("refused");
        String name = cost instanceof CostClass known ? known.code() : cost.toString();
        metrics.record(name, response.getStatus(), nanos);
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "{} {} {} {} {} {} {}ms {}",
                    request.getAttribute(LimitsFilter.REQUEST_ID),
                    Caller.find(request)
                            .map(caller -> caller.network().toString())
                            .orElse("-"),
                    request.getMethod(),
                    printable(request.getRequestURI()),
                    response.getStatus(),
                    bytes(request, response),
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    name);
        }
    }

    private static long bytes(Request request, Response response) {
        boolean byKernel = request.getAttribute(Globals.SENDFILE_FILE_START_ATTR) instanceof Long;
        return byKernel
                ? (Long) request.getAttribute(Globals.SENDFILE_FILE_END_ATTR)
                        - (Long) request.getAttribute(Globals.SENDFILE_FILE_START_ATTR)
                : response.getBytesWritten(false);
    }

    /** As it came, still encoded, so that it holds no line break; cut at {@value #LONGEST_PATH}. */
    private static String printable(String path) {
        if (path == null) {
            return "-";
        }
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // Addresses are resolved by our own filter, never from attributes.
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
