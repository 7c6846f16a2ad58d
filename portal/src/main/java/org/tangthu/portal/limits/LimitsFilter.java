package org.tangthu.portal.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tangthu.portal.account.Identities;
import org.tangthu.portal.limits.AccessTokens.Standing;
import org.tangthu.portal.limits.LimitSettings.Mode;
import org.tangthu.portal.network.Network;
import org.tangthu.portal.network.TrustedProxies;
import org.tangthu.portal.robots.Robots;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Authority;

/**
 * The one filter in front of everything. It numbers the request, finds out who asks, sets the security headers and lets
 * the budgets decide. It never wraps the response: a wrapped one could not be sent by sendfile.
 */
public final class LimitsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attributes for the log: the number, and the {@link CostClass}. */
    public static final String REQUEST_ID = LimitsFilter.class.getName() + ".id";

    public static final String COST = CostClass.class.getName();

    /** Request attribute, there when the request was refused for what it would have cost. */
    public static final String OVER_BUDGET = LimitsFilter.class.getName() + ".overBudget";

    /** Request attribute, there when the request would have been refused for what it costs, and is answered all the same. */
    public static final String ONLY_REPORTED = LimitsFilter.class.getName() + ".onlyReported";

    /** Request attribute, there when the request was refused for a token in its address. */
    public static final String TOKEN_IN_ADDRESS = LimitsFilter.class.getName() + ".tokenInAddress";

    /** Request attribute, there when the request came with a token that raises budgets and does nothing else: its digest. */
    static final String RAISED_BY = LimitsFilter.class.getName() + ".raisedBy";

    private static final Logger LOG = LoggerFactory.getLogger(LimitsFilter.class);
    private static final int TOO_MANY_REQUESTS = 429;

    /** Request attribute, where it matters: how many its payer may have under way at once. */
    private static final String SHARE = Share.class.getName();

    private final transient LimitSettings settings;
    private final transient Budgets budgets;
    private final transient Payers payers;
    private final transient Callers callers;
    private final transient AccessTokens tokens;
    private final transient Recognition recognition;
    private final transient SecurityHeaders headers;
    private final transient AtOnce underWay = new AtOnce();

    /**
     * @param identities who is behind cookies and API tokens
     * @param robots knows those who say that they are some; closed by the caller
     * @param nanoTime a clock that only goes forward
     */
    public LimitsFilter(
            LimitSettings settings,
            TrustedProxies proxies,
            List<Network> readingRooms,
            AccessTokens tokens,
            Identities identities,
            Robots robots,
            SecurityHeaders headers,
            LongSupplier nanoTime) {
        this.settings = settings;
        this.budgets = new Budgets(settings, nanoTime);
        this.payers = new Payers(settings.allowance(), robots);
        this.callers = new Callers(proxies, readingRooms, settings.prefixes());
        this.tokens = tokens;
        this.recognition = new Recognition(identities);
        this.headers = headers;
    }

    /**
     * Who asks another server on this machine, by the same rules as here.
     *
     * @param forwardedFor the value of X-Forwarded-For that it got, perhaps empty
     * @param cookies the value of Cookie that it got, perhaps empty
     */
    public Visitor visitorOf(String forwardedFor, String cookies) {
        return recognition.visitor(callers.visitorOf(forwardedFor), cookies);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(REQUEST_ID, id);
        response.setHeader("X-Request-Id", id);
        headers.setOn(response, path(request));
        MDC.put("request", id);
        try {
            boolean token = TokenInAddress.isIn(request.getQueryString());
            if (token) {
                request.setAttribute(TOKEN_IN_ADDRESS, true);
            }
            if (!affordable(request, response)) {
                return;
            }
            if (token) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                recognition.refine(request, path(request));
                answer(request, response, chain);
            }
        } finally {
            MDC.remove("request");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getAttribute(SHARE) instanceof Share share)) {
            chain.doFilter(request, response);
            return;
        }
        if (!underWay.begin(share.key(), share.most())) {
            request.setAttribute(OVER_BUDGET, true);
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Duration.ofSeconds(1));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            underWay.end(share.key());
        }
    }

    private boolean affordable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Standing standing = tokens.standing(request.getHeader("Authorization"));
        Callers.Known known = callers.find(request);
        Caller caller = standing instanceof Standing.Administrator
                ? known.caller().with(Authority.all(Authority.OWNER))
                : known.caller();
        caller.leaveOn(request);
        request.setAttribute(Visitor.ATTRIBUTE, known.visitor());
        CostClass cost = CostClass.of(path(request), request.getQueryString() != null);
        request.setAttribute(COST, cost);
        if (standing instanceof Standing.Raised raised) {
            request.setAttribute(RAISED_BY, raised.token().digest());
        }
        Payer payer = payers.of(standing, known, request);
        payer.leaveOn(request);
        if (settings.mode() == Mode.OFF || caller.administrator()) {
            return true;
        }
        double factor = payers.factor(payer, standing);
        if (settings.mode() == Mode.ENFORCE) {
            Share.of(cost, payer.key(), factor).ifPresent(share -> request.setAttribute(SHARE, share));
        }
        Verdict verdict = budgets.spend(cost, payer.key(), factor);
        return within(verdict, cost, payer, request, response);
    }

    /**
     * As the servlets will see it, decoded and without detours; the address as it came has many spellings. JAX-RS takes a
     * slash at the end for nothing, so that is left out.
     */
    private static String path(HttpServletRequest request) {
        String below = request.getPathInfo();
        String path = below == null ? request.getServletPath() : request.getServletPath() + below;
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private boolean within(
            Verdict verdict, CostClass cost, Payer payer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (verdict instanceof Verdict.Paid) {
            return true;
        }
        boolean reported = settings.mode() == Mode.REPORT;
        request.setAttribute(reported ? ONLY_REPORTED : OVER_BUDGET, true);
        if (verdict instanceof Verdict.ClientOver over) {
            tell(over.news(), cost, payer.kind().code() + " " + payer.name());
            return reported || refuse(response, tooMany(cost), over.pause());
        }
        Verdict.ServerOver over = (Verdict.ServerOver) verdict;
        tell(over.news(), cost, "all together");
        return reported || refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, over.pause());
    }

    /** Harvesters by OAI-PMH know of 503 alone (section 3.1.2.2). */
    private static int tooMany(CostClass cost) {
        return cost == CostClass.HARVEST ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : TOO_MANY_REQUESTS;
    }

    /** Once, until the budget is half full again: how often it happens is counted elsewhere. */
    private void tell(boolean news, CostClass cost, String who) {
        if (news) {
            LOG.info(
                    "over budget: {} {}, {} from now on",
                    cost.code(),
                    who,
                    settings.mode() == Mode.REPORT ? "only reported" : "refused");
        }
    }

    private static boolean refuse(HttpServletResponse response, int status, Duration pause) throws IOException {
        response.setHeader(
                "Retry-After", String.valueOf(Math.max(1, pause.plusMillis(999).toSeconds())));
        response.setHeader("Cache-Control", "no-store");
        // A viewer on another site must be able to see that it has to wait, and how long.
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Retry-After");
        response.sendError(status);
        return false;
    }
}
