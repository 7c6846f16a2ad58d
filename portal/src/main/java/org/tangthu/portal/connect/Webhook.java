package org.tangthu.portal.connect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tangthu.portal.connect.NotDelivered.Refused;
import org.tangthu.portal.connect.NotDelivered.Unavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.feed.SetSpec;

/**
 * Posts batches of changes, signed as Standard Webhooks describes. The identifier of a delivery is made from what it tells,
 * so that a target knows one that it has taken before, also after this process was killed in between.
 */
final class Webhook implements Transport {
    private static final int MOST = 50;
    private static final String TYPE = "items.changed";

    private final ConnectorSettings settings;
    private final ItemFormat format;
    private final Source source;
    private final TargetClient client;
    private final InstantSource clock;

    /**
     * Whence the items come.
     *
     * @param repository names it for good
     */
    record Source(String repository, ChangeSource changes, ItemWriter items, Addresses addresses) {}

    /** @param clock tells when something is sent */
    Webhook(ConnectorSettings settings, ItemFormat format, Source source, TargetClient client, InstantSource clock) {
        this.settings = settings;
        this.format = format;
        this.source = source;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public List<Message> messages(List<Change> changes) {
        return changes.isEmpty() ? List.of() : List.of(message(changes));
    }

    @Override
    public Optional<Message> message(String subject) {
        return source.changes().of(subject).map(change -> message(List.of(change)));
    }

    private Message message(List<Change> changes) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", TYPE);
        body.put("timestamp", changes.get(changes.size() - 1).at().toString());
        ObjectNode data = body.putObject("data");
        data.put("repository", source.repository());
        data.put("connector", settings.name());
        data.put("set", settings.set().map(SetSpec::value).orElse("all"));
        data.put("format", format.code());
        changes.forEach(change -> write(change, data.withArray("changes").addObject()));
        return new Message(id(changes), changes.stream().map(Change::item).toList(), "POST " + settings.host(), body);
    }

    private void write(Change change, ObjectNode node) {
        node.put("id", change.item());
        node.put("address", source.addresses().ark(Ark.parse(change.item())));
        node.put("sequence", change.sequence());
        node.put("at", change.at().toString());
        node.put("deleted", change.entry().isEmpty());
        change.entry().ifPresent(entry -> node.set("record", source.items().write(entry, format)));
    }

    /** Of what is told to whom and how: who has it in one format has not yet had it in another. */
    private String id(List<Change> changes) {
        String told = changes.stream()
                .map(change -> change.item() + "@" + change.sequence())
                .collect(Collectors.joining(
                        "\n", source.repository() + "\n" + settings.name() + "\n" + settings.identity() + "\n", ""));
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void send(Message message) throws Refused, Unavailable {
        byte[] body = TargetClient.bytes(message.body().toString());
        long timestamp = clock.instant().getEpochSecond();
        client.post(
                settings.url(),
                Map.of(
                        "webhook-id", message.id(),
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", Signature.of(settings.secret(), message.id(), timestamp, body)),
                body);
    }

    @Override
    public void close() {
        client.close();
    }
}
