package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tangthu.portal.ocr.OcrMode;
import org.tangthu.repository.ocr.OcrRequest;
import org.tangthu.repository.ocr.Reread;

/** What pages shall be read and how, as JSON; every field may be missing. */
record OcrForm(OcrRequest request, OcrMode mode) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_NAMES = 10_000;
    private static final Set<String> FIELDS = Set.of(
            "mode",
            "items",
            "library",
            "limit",
            "doubtful",
            "quality",
            "models",
            "nom",
            "leastConfidence",
            "parallel",
            "patience");

    /** @throws Refusal saying what is wrong */
    static OcrForm read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new Refusal(413, "The form has more than " + MAX_BYTES + " bytes");
        }
        try {
            return of(bytes.length == 0 ? Json.object() : MAPPER.readTree(bytes));
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.badRequest("The form cannot be used: " + e.getMessage());
        }
    }

    private static OcrForm of(JsonNode form) {
        check(form.isObject(), "it is no JSON object");
        for (Iterator<String> names = form.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            check(FIELDS.contains(name), "there is no field '" + name + "'");
        }
        OcrRequest all = OcrRequest.all();
        double quality = number(form, "quality").map(JsonNode::doubleValue).orElse(0.0);
        OptionalInt limit = number(form, "limit")
                .map(node -> OptionalInt.of(node.intValue()))
                .orElseGet(OptionalInt::empty);
        return new OcrForm(
                new OcrRequest(
                        names(form, "items"),
                        text(form, "library"),
                        limit,
                        new Reread(flag(form, "doubtful"), quality),
                        names(form, "models"),
                        flag(form, "nom"),
                        number(form, "leastConfidence")
                                .map(JsonNode::doubleValue)
                                .orElse(0.0),
                        number(form, "parallel").map(JsonNode::intValue).orElse(all.parallel()),
                        number(form, "patience")
                                .map(node -> Duration.ofSeconds(node.intValue()))
                                .orElse(all.patience())),
                mode(form));
    }

    private static OcrMode mode(JsonNode form) {
        String code = text(form, "mode").orElse(OcrMode.RUN.code());
        return OcrMode.of(code).orElseThrow(() -> new IllegalArgumentException("there is no mode '" + code + "'"));
    }

    private static boolean flag(JsonNode form, String name) {
        check(!form.has(name) || form.path(name).isBoolean(), name + " is true or false");
        return form.path(name).asBoolean(false);
    }

    private static Optional<String> text(JsonNode form, String name) {
        check(!form.has(name) || form.path(name).isTextual(), name + " is a text");
        return Optional.ofNullable(form.path(name).textValue());
    }

    private static Optional<JsonNode> number(JsonNode form, String name) {
        check(!form.has(name) || form.path(name).isNumber(), name + " is a number");
        return Optional.of(form.path(name)).filter(JsonNode::isNumber);
    }

    private static List<String> names(JsonNode form, String name) {
        JsonNode list = form.path(name);
        check(!form.has(name) || list.isArray() && list.size() <= MAX_NAMES, name + " is a list");
        List<String> names = new ArrayList<>();
        for (JsonNode element : list) {
            check(element.isTextual(), name + " is a list of texts");
            names.add(element.textValue());
        }
        return names;
    }

    private static void check(boolean right, String complaint) {
        if (!right) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
