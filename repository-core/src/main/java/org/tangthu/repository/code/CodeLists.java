package org.tangthu.repository.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tangthu.repository.RepositoryException;

/** All code lists, and the places. Immutable; read once at start and handed to whoever checks or shows codes. */
public final class CodeLists {
    private static final String RESOURCE = "/org/tangthu/ontologies/codes.json";

    private final Map<String, CodeList> byScheme = new HashMap<>();
    private final Places places;

    private CodeLists(JsonNode root, Places places) {
        this.places = places;
        root.fields()
                .forEachRemaining(scheme -> byScheme.put(scheme.getKey(), list(scheme.getKey(), scheme.getValue())));
    }

    /** Reads the lists that the ontologies module put on the class path. */
    public static CodeLists load() {
        try (InputStream in = CodeLists.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new RepositoryException("The code lists are missing from the class path (" + RESOURCE
                        + "): build the ontologies module");
            }
            return new CodeLists(new ObjectMapper().readTree(in), Places.load());
        } catch (IOException e) {
            throw new RepositoryException("The code lists cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if there is no such scheme: the name is the programmer's, not the visitor's */
    public CodeList scheme(String name) {
        CodeList list = byScheme.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no concept scheme '" + name + "'");
        }
        return list;
    }

    /** The names of all schemes, sorted. */
    public SortedSet<String> schemes() {
        return new TreeSet<>(byScheme.keySet());
    }

    /** What the scheme {@code place} tells beyond codes and names. */
    public Places places() {
        return places;
    }

    private static CodeList list(String scheme, JsonNode codes) {
        List<Code> list = new ArrayList<>();
        for (JsonNode code : codes) {
            list.add(new Code(
                    code.path("notation").textValue(),
                    code.path("iri").textValue(),
                    code.path("labels").path("vi").textValue(),
                    code.path("labels").path("en").textValue()));
        }
        return new CodeList(scheme, list);
    }
}
