package org.tangthu.portal.pages.developers;

import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.linkeddata.publish.Linkset;
import org.tangthu.linkeddata.publish.Signpost;
import org.tangthu.repository.address.Addresses;

/**
 * The catalogue of APIs (RFC 9727): for each the links to what describes it to programs and to people (RFC 8631), as a
 * linkset. Immutable.
 */
public final class ApiCatalog {
    /** Of links that lead to it (section 3). */
    public static final String RELATION = "api-catalog";

    /** Below the base. */
    public static final String PATH = "/.well-known/api-catalog";

    /** With the profile of RFC 9727, section 4.2. */
    public static final String TYPE = Linkset.JSON + "; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private final Addresses addresses;

    public ApiCatalog(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Where it is. */
    public String address() {
        return addresses.at(PATH);
    }

    /** The document. */
    public String json() {
        Linkset links = new Linkset();
        for (ProgramDoor door : ProgramDoor.values()) {
            if (!door.isAsked()) {
                continue;
            }
            links.from(
                    door.endpoint(addresses),
                    Stream.concat(door.description(addresses).stream(), Stream.of(page(door)))
                            .toList());
        }
        return links.json();
    }

    private Signpost page(ProgramDoor door) {
        return new Signpost(
                "service-doc", addresses.at(DevelopersPages.PATH) + "#" + door.code(), Optional.of("text/html"));
    }
}
