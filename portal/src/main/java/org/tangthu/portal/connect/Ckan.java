package org.tangthu.portal.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.connect.NotDelivered.Refused;
import org.tangthu.portal.connect.NotDelivered.Unavailable;

/**
 * Keeps packages in a CKAN by its action API, version 3: patched if they are there, so that what others added to them
 * stays, created if not, deleted when they are gone. What a call came to is told by its answer, whatever its status claims.
 */
final class Ckan implements Transport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATCH = "package_patch";
    private static final String CREATE = "package_create";
    private static final String DELETE = "package_delete";
    private static final String NOT_FOUND = "Not Found Error";
    private static final int LONGEST_NAME = 100;

    private final ConnectorSettings settings;
    private final ConnectorSettings.Ckan target;
    private final String repository;
    private final CkanPackages packages;
    private final TargetClient client;

    /** @param repository stands before the names of packages, so that those of others stay alone */
    Ckan(
            ConnectorSettings settings,
            ConnectorSettings.Ckan target,
            String repository,
            CkanPackages packages,
            TargetClient client) {
        this.settings = settings;
        this.target = target;
        this.repository = repository;
        this.packages = packages;
        this.client = client;
    }

    @Override
    public int most() {
        return packages.most();
    }

    @Override
    public List<Message> messages(List<Change> changes) {
        return packages.of(changes).stream().map(this::message).toList();
    }

    @Override
    public Optional<Message> message(String subject) {
        return packages.of(subject).map(this::message);
    }

    private Message message(CkanPackages.Found found) {
        String name = name(found.subject());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", name);
        found.fields().ifPresent(fields -> {
            body.setAll(fields);
            body.put("name", name);
            body.put("owner_org", target.organization());
        });
        return new Message(
                name + "@" + found.version(),
                List.of(found.subject()),
                found.fields().isPresent() ? PATCH : DELETE,
                body);
    }

    /**
     * Lower-case letters, digits, hyphens and underscores, a hundred at most, as CKAN wants names. What had to be replaced
     * or cut is told apart by a sum of the subject.
     */
    private String name(String subject) {
        String whole = (repository + "-" + subject.substring(subject.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
        String name = whole.replaceAll("[^a-z0-9_-]+", "-");
        boolean exact = subject.startsWith("ark:") || subject.matches("collection:[a-z0-9-]+");
        if (exact && name.length() <= LONGEST_NAME) {
            return name;
        }
        String sum = "-" + Integer.toHexString(subject.hashCode());
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - sum.length())) + sum;
    }

    @Override
    public void send(Message message) throws Refused, Unavailable {
        if (call(message.about(), message.body())) {
            return;
        }
        // What is not there needs no deletion.
        if (message.about().equals(PATCH) && !call(CREATE, created(message.body()))) {
            throw new Refused("CKAN finds no package to change and nothing to create one in", "");
        }
    }

    /** An identifier of its own is CKAN's to give. */
    private static ObjectNode created(ObjectNode patch) {
        return patch.deepCopy().without("id");
    }

    /** @return false if CKAN says that there is nothing of that name */
    private boolean call(String action, ObjectNode body) throws Refused, Unavailable {
        JsonNode answer = answer(action, body);
        if (answer.path("success").booleanValue()) {
            return true;
        }
        JsonNode error = answer.path("error");
        if (error.path("__type").asText().equals(NOT_FOUND)) {
            return false;
        }
        throw new Refused("CKAN says that " + action + " failed" + TargetClient.quote(error.toString()), "");
    }

    private JsonNode answer(String action, ObjectNode body) throws Unavailable {
        URI address = URI.create(settings.url() + "/api/3/action/" + action);
        Map<String, String> headers = Map.of("Authorization", settings.secret().text());
        try {
            return read(client.post(address, headers, TargetClient.bytes(body.toString())), "");
        } catch (Refused e) {
            return read(e.answer(), ": " + e.getMessage());
        }
    }

    /**
     * Whatever stands at the address, if this is not its answer it is no CKAN, and no package is to blame.
     *
     * @param told what its status said
     */
    private JsonNode read(String text, String told) throws Unavailable {
        try {
            JsonNode answer = JSON.readTree(text);
            if (answer != null && answer.path("success").isBoolean()) {
                return answer;
            }
        } catch (JsonProcessingException e) {
            // The sentence below covers it.
        }
        throw new Unavailable("what answers at " + settings.host() + " is no action API of CKAN" + told);
    }

    @Override
    public void close() {
        client.close();
    }
}
