package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.portal.ocr.OcrMode;
import org.tangthu.portal.ocr.OcrStatus;
import org.tangthu.repository.ocr.OcrRequest;

/** A running server, by its REST door. */
record ServerOcrDesk(ServerClient server) implements OcrDesk {
    private static final String ADDRESS = "/api/ocr";

    @Override
    public void start(OcrRequest request, OcrMode mode) {
        server.post(ADDRESS, Optional.of(form(request, mode)));
    }

    private static JsonNode form(OcrRequest request, OcrMode mode) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("mode", mode.code());
        put(form.putArray("items"), request.items());
        request.library().ifPresent(library -> form.put("library", library));
        request.limit().ifPresent(limit -> form.put("limit", limit));
        put(form.putArray("models"), request.models());
        return form.put("doubtful", request.reread().doubtful())
                .put("quality", request.reread().below())
                .put("nom", request.nom())
                .put("leastConfidence", request.leastConfidence())
                .put("parallel", request.parallel())
                .put("patience", request.patience().toSeconds());
    }

    private static void put(ArrayNode list, List<String> values) {
        values.forEach(list::add);
    }

    @Override
    public OcrStatus status(int after) {
        JsonNode json = server.get(ADDRESS + "?after=" + after);
        List<String> lines = new ArrayList<>();
        json.path("lines").forEach(line -> lines.add(line.asText()));
        return new OcrStatus(
                OcrStatus.State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
                json.path("done").asInt(),
                json.path("total").asInt(),
                lines,
                json.path("next").asInt(),
                json.path("good").asBoolean());
    }

    @Override
    public void stop() {
        server.delete(ADDRESS);
    }
}
