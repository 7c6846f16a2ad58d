package org.tangthu.iiif.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/**
 * Reads and writes content states of our items (Content State 1.0, sections 2, 4 and 6). Thread-safe.
 *
 * <p>All forms of section 2.2 are read: an annotation, its target alone, and the address of a manifest or canvas; as
 * JSON, encoded or not. Of several targets (section 5.3) the first of ours counts. An address of an annotation elsewhere
 * is not followed, since no request may make this server fetch something.
 */
public final class ContentStates {
    /** More than any address a browser sends. */
    private static final int MAX_LENGTH = 16_000;

    private static final int MOST_TARGETS = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Addresses addresses;
    private final String naan;
    private final Pattern ours;

    /** @param naan the authority under which the names in addresses are ARKs */
    public ContentStates(Addresses addresses, String naan) {
        this.addresses = addresses;
        this.naan = naan;
        this.ours = Pattern.compile(Pattern.quote(addresses.at("/iiif/presentation/"))
                + "[23]/([^/?#]{1,40})/(?:manifest|canvas/([0-9]{4,9})|.{1,200})");
    }

    /** @param parameter value of {@code iiif-content}, as decoded from the query */
    public ContentState read(String parameter) {
        try {
            return meaning(targets(parameter.strip()));
        } catch (InvalidRequestException e) {
            return new ContentState.Unreadable(e.getMessage());
        }
    }

    /**
     * The target body (section 2.2.3) of a page or an area of it, to be encoded.
     *
     * @param xywh in pixels of the page's master
     */
    public String write(Ark ark, String page, Optional<String> xywh) {
        ObjectNode target = resource(
                addresses.canvas(ark, page) + xywh.map("#xywh="::concat).orElse(""), "Canvas");
        target.putArray("partOf").add(resource(addresses.manifest(ark), "Manifest"));
        return target.toString();
    }

    private static ObjectNode resource(String id, String type) {
        return JSON.createObjectNode().put("id", id).put("type", type);
    }

    private static List<Target> targets(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidRequestException("The content state has more than " + MAX_LENGTH + " characters");
        }
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return List.of(Target.of(text));
        }
        JsonNode state = json(text.startsWith("{") ? text : ContentStateCode.decode(text));
        JsonNode target = state.has("target") ? state.get("target") : state.has("on") ? state.get("on") : state;
        List<Target> targets = new ArrayList<>();
        for (JsonNode one : target.isArray() ? target : List.of(target)) {
            if (targets.size() < MOST_TARGETS) {
                targets.add(Target.of(one));
            }
        }
        return targets;
    }

    private static JsonNode json(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new InvalidRequestException("The content state is not JSON", e);
        }
        throw new InvalidRequestException("The content state is no JSON object");
    }

    private ContentState meaning(List<Target> targets) {
        Stream<ContentState> found = Stream.concat(
                targets.stream().map(this::ours).flatMap(Optional::stream),
                targets.stream().map(ContentStates::foreign).flatMap(Optional::stream));
        return found.findFirst()
                .orElseGet(() -> new ContentState.Unreadable("The content state names no address to open"));
    }

    private Optional<ContentState> ours(Target target) {
        return Stream.concat(Stream.of(target.address()), target.containers().stream())
                .map(ours::matcher)
                .filter(Matcher::matches)
                .flatMap(address -> Ark.ofName(naan, address.group(1)).stream().map(ark -> ours(ark, address, target)))
                .findFirst();
    }

    private static ContentState ours(Ark ark, Matcher address, Target target) {
        Optional<String> page = Optional.ofNullable(address.group(2));
        return new ContentState.Ours(ark, page, page.flatMap(name -> target.area()));
    }

    /** The manifest is what a viewer elsewhere can open; it stands nearest to the canvas. */
    private static Optional<ContentState> foreign(Target target) {
        return Stream.concat(target.containers().stream(), Stream.of(target.address()))
                .filter(ContentStates::isWeb)
                .map(address -> (ContentState) new ContentState.Foreign(address))
                .findFirst();
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
