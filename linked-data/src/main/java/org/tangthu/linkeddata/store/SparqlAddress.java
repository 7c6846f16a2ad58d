package org.tangthu.linkeddata.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a store elsewhere takes queries and updates (SPARQL 1.1 Protocol). With {@code {set}} in both addresses there are two
 * datasets, {@code a} and {@code b}.
 *
 * @param query http or https
 * @param update http or https
 * @param user for basic authentication; absent for none
 * @param password of the user
 */
public record SparqlAddress(String query, String update, Optional<String> user, Optional<String> password) {
    private static final String SET = "{set}";
    private static final List<String> SETS = List.of("a", "b");

    /** @throws IllegalArgumentException saying what is wrong */
    public SparqlAddress {
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
        if (query.contains(SET) != update.contains(SET)) {
            throw new IllegalArgumentException(
                    "both of " + query + " and " + update + " must have " + SET + ", or none");
        }
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("a user and a password belong together");
        }
        Stream.of(query, update).map(each -> each.replace(SET, "a")).forEach(SparqlAddress::requireHttp);
    }

    private static void requireHttp(String address) {
        try {
            URI uri = new URI(address);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!http || uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        address + " is no address of the form http://host/path, without a user in it");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** One for each dataset. */
    List<SparqlAddress> sets() {
        return query.contains(SET) ? SETS.stream().map(this::set).toList() : List.of(this);
    }

    private SparqlAddress set(String name) {
        return new SparqlAddress(query.replace(SET, name), update.replace(SET, name), user, password);
    }

    Optional<String> authorization() {
        return user.map(name -> name + ":" + password.orElseThrow())
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return query;
    }
}
