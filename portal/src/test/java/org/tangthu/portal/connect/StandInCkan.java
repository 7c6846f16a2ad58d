package org.tangthu.portal.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** As much of CKAN as a connector needs: deleted packages stay, keep their names, and are found by those who may. */
final class StandInCkan {
    static final String MISSING =
            "{\"success\": false, \"error\": {\"__type\": \"Not Found Error\", \"message\": \"Not found\"}}";
    static final String TAKEN =
            "{\"success\": false, \"error\": {\"__type\": \"Validation Error\", \"name\": [\"That URL is already in use.\"]}}";
    private static final String DONE = "{\"success\": true, \"result\": {}}";

    private final Map<String, ObjectNode> packages = new ConcurrentSkipListMap<>();

    StandInCkan(StandIn server) {
        server.usually(this::answer);
    }

    void answer(StandIn.Received request, HttpExchange exchange) throws IOException {
        ObjectNode body = (ObjectNode) request.body();
        String action = request.path().replace("/api/3/action/", "");
        String name = body.path(action.equals("package_create") ? "name" : "id").asText();
        boolean known = packages.containsKey(name);
        if (action.equals("package_create")) {
            if (known) {
                StandIn.answer(409, TAKEN).answer(request, exchange);
                return;
            }
            packages.put(name, body);
        } else if (!known) {
            StandIn.answer(404, MISSING).answer(request, exchange);
            return;
        } else if (action.equals("package_delete")) {
            packages.get(name).put("state", "deleted");
        } else {
            packages.get(name).setAll(body);
        }
        StandIn.answer(200, DONE).answer(request, exchange);
    }

    Map<String, JsonNode> active() {
        Map<String, JsonNode> active = new ConcurrentSkipListMap<>();
        packages.forEach((name, fields) -> {
            if (fields.path("state").asText().equals("active")) {
                active.put(name, fields);
            }
        });
        return active;
    }
}
