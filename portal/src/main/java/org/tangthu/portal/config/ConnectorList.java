package org.tangthu.portal.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.connect.ConnectorSettings;
import org.tangthu.portal.connect.ConnectorSettings.Packages;
import org.tangthu.portal.connect.ConnectorSettings.Target;
import org.tangthu.portal.connect.ItemFormat;
import org.tangthu.portal.connect.Secret;
import org.tangthu.repository.feed.SetSpec;

/** Reads the connectors, each a map of plain values, and says what is wrong with them. */
final class ConnectorList {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RIGHT =
            "a list of connectors such as [{name: moit, type: webhook, url: https://example.vn/hook, secretFile: moit.secret}]";
    private static final Set<String> COMMON = Set.of("name", "type", "url", "secretFile", "set");
    private static final Map<String, Set<String>> MORE =
            Map.of("webhook", Set.of("format"), "ckan", Set.of("packages", "organization"));
    private static final String EVERYTHING = "all";
    private static final int LEAST_KEY_BYTES = 24;
    private static final int MOST_SECRET_BYTES = 4_096;

    private final Path home;
    private final Consumer<String> problems;

    private ConnectorList(Path home, Consumer<String> problems) {
        this.home = home;
        this.problems = problems;
    }

    /** The maps, not yet looked into, without keys that have nothing behind them. */
    static List<Map<String, String>> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            JsonNode list = JSON.readTree(text);
            if (!list.isArray()) {
                throw new IllegalArgumentException(RIGHT);
            }
            List<Map<String, String>> maps = new ArrayList<>();
            list.forEach(map -> maps.add(map(map)));
            return maps;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(RIGHT, e);
        }
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new TreeMap<>();
        if (!node.isObject()) {
            throw new IllegalArgumentException(RIGHT);
        }
        node.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (!value.isValueNode()) {
                throw new IllegalArgumentException(RIGHT);
            }
            if (!value.isNull()) {
                map.put(field.getKey(), value.asText().strip());
            }
        });
        return map;
    }

    /**
     * The connectors that nothing is wrong with.
     *
     * @param home in which files of secrets are sought that are named without a folder
     * @param problems told what is wrong with others, as the end of a sentence
     */
    static List<ConnectorSettings> settings(List<Map<String, String>> maps, Path home, Consumer<String> problems) {
        ConnectorList list = new ConnectorList(home, problems);
        List<ConnectorSettings> settings =
                maps.stream().flatMap(map -> list.settings(map).stream()).toList();
        Set<String> names = new HashSet<>();
        settings.stream()
                .map(ConnectorSettings::name)
                .filter(name -> !names.add(name))
                .distinct()
                .forEach(name -> problems.accept("has two connectors called '" + name + "'; keep one"));
        return settings;
    }

    /** Something wrong with one connector; never thrown beyond it. */
    private static final class Wrong extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    private Optional<ConnectorSettings> settings(Map<String, String> map) {
        String name = map.getOrDefault("name", "");
        try {
            if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
                throw new Wrong("needs a name of up to 40 lower-case letters, digits and hyphens");
            }
            String type = map.getOrDefault("type", "");
            Set<String> more = MORE.get(type);
            if (more == null) {
                throw new Wrong("needs a type: one of ckan, webhook");
            }
            for (String key : map.keySet()) {
                if (!COMMON.contains(key) && !more.contains(key)) {
                    throw new Wrong("has no '" + key + "' as a " + type + "; it has "
                            + Stream.concat(COMMON.stream(), more.stream())
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
                }
            }
            Target target = type.equals("ckan") ? ckan(map) : new ConnectorSettings.Webhook(format(map));
            return Optional.of(new ConnectorSettings(
                    name,
                    url(map, type.equals("webhook")),
                    secret(map, type.equals("webhook") ? LEAST_KEY_BYTES : 1),
                    set(map),
                    target));
        } catch (Wrong e) {
            problems.accept("is wrong at connector '" + name + "', which " + e.getMessage());
            return Optional.empty();
        }
    }

    private static ConnectorSettings.Ckan ckan(Map<String, String> map) {
        String packages = map.getOrDefault("packages", "collection");
        if (!packages.matches("collection|item")) {
            throw new Wrong("can have as packages: one of collection, item");
        }
        String organization = map.getOrDefault("organization", "");
        if (!organization.matches("[a-zA-Z0-9_-]{2,100}")) {
            throw new Wrong("needs an organization: the name or id of the one that owns the packages");
        }
        return new ConnectorSettings.Ckan(Packages.valueOf(packages.toUpperCase(Locale.ROOT)), organization);
    }

    private static ItemFormat format(Map<String, String> map) {
        String code = map.getOrDefault("format", ItemFormat.SCHEMA_ORG.code());
        return Stream.of(ItemFormat.values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Wrong("can have as format: one of "
                        + Stream.of(ItemFormat.values()).map(ItemFormat::code).collect(Collectors.joining(", "))));
    }

    private static Optional<SetSpec> set(Map<String, String> map) {
        String text = map.getOrDefault("set", SetSpec.NATIONAL.value());
        if (text.equals(EVERYTHING)) {
            return Optional.empty();
        }
        return Optional.of(SetSpec.parse(text)
                .orElseThrow(() -> new Wrong("can have as set: national, another of /oai?verb=ListSets, or all")));
    }

    /** What goes to a machine elsewhere must not be read or changed on its way. */
    private static URI url(Map<String, String> map, boolean query) {
        try {
            String given = map.getOrDefault("url", "");
            // Paths are put behind the address of a CKAN; a receiver's address is asked as it stands.
            URI url = URI.create(query ? given : given.replaceAll("/+$", ""));
            boolean plain = "http".equals(url.getScheme()) && loopback(url.getHost());
            if (url.getHost() != null && ("https".equals(url.getScheme()) || plain)) {
                if (url.getUserInfo() != null || url.getFragment() != null || !query && url.getQuery() != null) {
                    throw new Wrong("has more in its url than an address: no name, password or fragment may be there");
                }
                return url;
            }
        } catch (Wrong e) {
            throw e;
        } catch (IllegalArgumentException notAnAddress) {
            // The sentence below covers it.
        }
        throw new Wrong("needs a url that begins with https: (http: is for 127.0.0.1, [::1] and localhost alone)");
    }

    private static boolean loopback(String host) {
        return host != null && host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }

    private Secret secret(Map<String, String> map, int least) {
        String name = map.getOrDefault("secretFile", "");
        if (name.isEmpty()) {
            throw new Wrong("needs a secretFile: the name of a file that holds one line");
        }
        Path file = home.resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_SECRET_BYTES), StandardCharsets.UTF_8).strip();
            Secret secret = new Secret(text);
            if (secret.bytes() >= least) {
                return secret;
            }
        } catch (IOException e) {
            throw new Wrong("has a secretFile " + file + " that cannot be read; it must be a file that I may read");
        } catch (IllegalArgumentException e) {
            // The sentence below covers it.
        }
        throw new Wrong("has a secretFile " + file + " that holds no secret: one line of visible ASCII characters"
                + (least > 1 ? ", at least " + least + " bytes, Base64 behind whsec_ or the text itself" : ""));
    }
}
