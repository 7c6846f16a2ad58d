package org.tangthu.portal.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.PortalException;

/** The built styles, scripts and pictures by the name of their source. Their addresses change with their bytes. Immutable. */
public final class Assets {
    /** Folder of the class path that holds the files and their manifest. */
    private static final String FOLDER = "/org/tangthu/portal/assets/";

    private final Map<String, String> files = new HashMap<>();

    private Assets(JsonNode manifest) {
        manifest.fields().forEachRemaining(entry -> {
            files.put(entry.getKey(), entry.getValue().path("file").textValue());
            for (JsonNode style : entry.getValue().path("css")) {
                files.put(entry.getKey().replaceFirst("\\.ts$", ".css"), style.textValue());
            }
        });
    }

    /** Reads the manifest that the build of the web assets wrote. */
    public static Assets load() {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + "manifest.json")) {
            if (in == null) {
                throw new PortalException("The web assets are missing from the class path (" + FOLDER
                        + "): build the portal module with Maven");
            }
            return new Assets(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new PortalException("The manifest of the web assets cannot be read: " + e.getMessage(), e);
        }
    }

    /** The hashed file name of a source such as {@code site.css} or {@code images/seal.svg}. */
    public String file(String source) {
        String file = files.get("src/" + source);
        if (file == null) {
            throw new IllegalArgumentException("no web asset was built from src/" + source);
        }
        return file;
    }

    /** Whether a file of this name was built, so that nothing else of the class path can be asked for. */
    public boolean has(String file) {
        return files.containsValue(file);
    }

    /** The bytes of a file that was built. @param file as {@link #file} names it */
    public InputStream open(String file) {
        return found(file).orElseThrow(() -> new IllegalArgumentException("no web asset is called " + file));
    }

    /** The same packed by Brotli; empty where that would be no shorter. */
    public Optional<InputStream> openPacked(String file) {
        return found(file + ".br");
    }

    private Optional<InputStream> found(String name) {
        return Optional.ofNullable(Assets.class.getResourceAsStream(FOLDER + name));
    }

    /** What was built of a source that is a text. */
    public String text(String source) {
        try (InputStream in = open(file(source))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
