package org.tangthu.portal.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.tangthu.portal.PortalException;

/** The built styles, scripts and pictures by the name of their source. Their addresses change with their bytes. Immutable. */
public final class Assets {
    /** Folder of the class path that holds the files and their manifest. */
    public static final String FOLDER = "/org/tangthu/portal/assets/";

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
}
