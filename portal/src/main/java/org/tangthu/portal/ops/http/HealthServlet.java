package org.tangthu.portal.ops.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.ops.Health;
import org.tangthu.repository.account.Scope;

/**
 * {@code /health}: 200 while every store answers, else 503, with each store's state. What only makes the service less than
 * it should be is told as {@code degraded}, with 200. What exactly is wrong is told only to programs on this machine and to
 * the administrator.
 */
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Health health;

    public HealthServlet(Health health) {
        this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Caller.of(request);
        Map<String, Optional<String>> answers = health.ask();
        boolean up = answers.entrySet().stream()
                .allMatch(store -> store.getValue().isEmpty() || !health.vital(store.getKey()));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        JSON.writeValue(
                response.getOutputStream(),
                json(up, answers, caller.onThisMachine() || caller.authority().mayEverywhere(Scope.OPERATE)));
    }

    private ObjectNode json(boolean up, Map<String, Optional<String>> answers, boolean withReasons) {
        boolean well = answers.values().stream().allMatch(Optional::isEmpty);
        ObjectNode json = JSON.createObjectNode().put("status", word(well, !up));
        ObjectNode stores = json.putObject("stores");
        answers.forEach((name, problem) -> {
            ObjectNode store = stores.putObject(name).put("status", word(problem.isEmpty(), health.vital(name)));
            problem.filter(reason -> withReasons).ifPresent(reason -> store.put("reason", reason));
        });
        return json;
    }

    private static String word(boolean well, boolean vital) {
        if (well) {
            return "up";
        }
        return vital ? "down" : "degraded";
    }
}
