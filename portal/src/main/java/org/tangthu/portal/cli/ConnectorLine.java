package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.connect.ConnectorSettings;
import org.tangthu.portal.connect.ConnectorStatus;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.delivery.ParkedDelivery;

/**
 * How a connector stands, as {@code connectors} and {@code status} show it.
 *
 * @param target type and host
 * @param sent when the target last took something
 * @param parked what it refused, with its reason; the first hundred
 */
record ConnectorLine(
        String name,
        String target,
        long lag,
        Optional<String> sent,
        Optional<String> heldUp,
        long parkedCount,
        List<String> parked) {
    private static final int MOST_SHOWN = 100;

    /** As the last process left them. */
    static List<ConnectorLine> of(RepositoryCore repository, List<ConnectorSettings> settings) {
        long head = repository.journal().last();
        return settings.stream()
                .map(each -> ConnectorStatus.stored(each, repository.deliveries(), head, Optional.empty()))
                .map(status -> of(status, repository.deliveries().parked(status.name(), MOST_SHOWN)))
                .toList();
    }

    private static ConnectorLine of(ConnectorStatus status, List<ParkedDelivery> parked) {
        return new ConnectorLine(
                status.name(),
                status.settings().target().type() + " " + status.settings().host(),
                status.lag(),
                status.sent().map(Object::toString),
                status.heldUp(),
                status.parked(),
                parked.stream()
                        .map(each -> each.subject() + ": " + each.reason())
                        .toList());
    }

    /** As a running server tells them. */
    static List<ConnectorLine> of(ServerClient server) {
        List<ConnectorLine> lines = new ArrayList<>();
        server.get("/api/connectors").path("connectors").forEach(json -> lines.add(of(json)));
        return lines;
    }

    private static ConnectorLine of(JsonNode json) {
        List<String> parked = new ArrayList<>();
        json.path("parkedDeliveries")
                .forEach(each -> parked.add(each.path("subject").asText() + ": "
                        + each.path("reason").asText()));
        return new ConnectorLine(
                json.path("name").asText(),
                json.path("type").asText() + " " + json.path("target").asText(),
                json.path("lag").asLong(),
                text(json, "sent"),
                text(json, "heldUp"),
                json.path("parked").asLong(),
                parked);
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.of(json.path(member).asText()).filter(text -> !text.isEmpty());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s, %s, %s%s"
                .formatted(
                        name,
                        target,
                        lag == 0 ? "up to date" : lag + " behind",
                        sent.map(at -> "last taken " + at).orElse("nothing taken yet"),
                        parkedCount == 0
                                ? ""
                                : ", " + parkedCount + " parked ('tangthu connectors --resend " + name
                                        + "' tries again)"));
        heldUp.ifPresent(reason -> lines.add("         held up: " + reason));
        parked.forEach(entry -> lines.add("         parked: " + entry));
        return lines;
    }
}
