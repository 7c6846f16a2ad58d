package org.tangthu.linkeddata.named;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;

/** The queries that have names, read once from the files on the class path. Immutable. */
public final class NamedQueries {
    private static final List<String> NAMES = List.of(
            "items",
            "items-of-agent",
            "items-of-place",
            "items-with-words",
            "items-changed",
            "item",
            "manifests",
            "kinds",
            "years",
            "collections",
            "libraries",
            "subjects",
            "place-history",
            "places");

    private final Map<String, NamedQuery> queries = new LinkedHashMap<>();

    /** @param naan the authority under which this repository gives ARKs */
    public NamedQueries(Addresses addresses, CodeLists codes, String naan) {
        var file = new QueryFile(new ParameterTypes(addresses, codes, naan), addresses.at("/ns#"));
        NAMES.forEach(name -> queries.put(name, file.query(name, read(name))));
    }

    /** In the order in which people should see them. */
    public Collection<NamedQuery> all() {
        return Collections.unmodifiableCollection(queries.values());
    }

    public Optional<NamedQuery> find(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    private static String read(String name) {
        try (InputStream in = NamedQueries.class.getResourceAsStream(name + ".rq")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The query " + name + " cannot be read from the archive", e);
        }
    }
}
