package org.tangthu.portal.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.catalina.AccessLog;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.limits.Payer;
import org.tangthu.portal.ops.RequestMetrics;
import org.tangthu.portal.traffic.Outcome;
import org.tangthu.portal.traffic.Traffic;
import org.tangthu.portal.usage.UsageCounter;

/**
 * One line for each request: number, network of the client, method, path, status, bytes, milliseconds, cost class. No
 * whole address and no query, which may hold what a person is looking for; and nothing of the path that may be a token, or
 * tells what somebody borrows. Tomcat calls it when the answer is complete, or when all of it is on its way by the kernel.
 */
final class RequestLog extends ValveBase implements AccessLog {
    /** As the program makes them, and longer than any name in an address of ours. */
    private static final int SHORTEST_TOKEN = 40;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{" + SHORTEST_TOKEN + ",}");

    /** The item, where it is borrowed and given back, on our pages and in the windows of viewers. */
    private static final Pattern BORROWED = Pattern.compile(
            "(?<=^/item/)[^/]+(?=/(?:borrow|return)(?:[/;]|$))|(?<=^/iiif/auth/[^/]{1,9}/access/)[^/]+");

    private final RequestMetrics metrics;
    private final RequestLines lines;
    private final UsageCounter usage;
    private final Traffic traffic;
    private final Clock clock = Clock.systemUTC();

    /**
     * @param lines where the lines go; closed by the caller, after the web server
     * @param usage hears of every answer, too; likewise
     * @param traffic hears of every answer, too
     */
    RequestLog(RequestMetrics metrics, RequestLines lines, UsageCounter usage, Traffic traffic) {
        super(true);
        this.metrics = metrics;
        this.lines = lines;
        this.usage = usage;
        this.traffic = traffic;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        // Requests that Tomcat refused itself never came through the filter.
        String cost = request.getAttribute(LimitsFilter.COST) instanceof CostClass known ? known.code() : "refused";
        metrics.record(cost, response.getStatus(), nanos);
        long bytes = bytes(request, response);
        lines.add(new RequestLines.Line(
                clock.millis(),
                String.valueOf(request.getAttribute(LimitsFilter.REQUEST_ID)),
                Caller.find(request).map(caller -> caller.network().toString()).orElse("-"),
                String.valueOf(request.getMethod()),
                path(request),
                response.getStatus(),
                bytes,
                TimeUnit.NANOSECONDS.toMillis(nanos),
                cost));
        usage.answered(request, response.getStatus());
        Payer.find(request).ifPresent(payer -> count(payer, request, bytes));
    }

    private void count(Payer payer, Request request, long bytes) {
        CostClass cost = (CostClass) request.getAttribute(LimitsFilter.COST);
        Outcome outcome = outcome(request);
        traffic.note(payer, cost, bytes, outcome);
        if (outcome != Outcome.ANSWERED) {
            metrics.overBudget(cost.code(), outcome == Outcome.REFUSED);
        }
    }

    private static Outcome outcome(Request request) {
        if (request.getAttribute(LimitsFilter.OVER_BUDGET) != null) {
            return Outcome.REFUSED;
        }
        return request.getAttribute(LimitsFilter.ONLY_REPORTED) != null ? Outcome.REPORTED : Outcome.ANSWERED;
    }

    private static String path(Request request) {
        String path = request.getRequestURI();
        if (path == null) {
            return "-";
        }
        String untold = BORROWED.matcher(path).replaceAll("…");
        return untold.length() < SHORTEST_TOKEN ? untold : TOKEN.matcher(untold).replaceAll("…");
    }

    private static long bytes(Request request, Response response) {
        boolean byKernel = request.getAttribute(Globals.SENDFILE_FILE_START_ATTR) instanceof Long;
        return byKernel
                ? (Long) request.getAttribute(Globals.SENDFILE_FILE_END_ATTR)
                        - (Long) request.getAttribute(Globals.SENDFILE_FILE_START_ATTR)
                : response.getBytesWritten(false);
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
