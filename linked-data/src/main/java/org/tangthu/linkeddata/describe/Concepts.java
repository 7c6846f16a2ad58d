package org.tangthu.linkeddata.describe;

import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.model.Location;

/** Codes of descriptions as IRIs of concepts. */
record Concepts(Addresses addresses, CodeLists codes) {
    /** The concept of a code that its scheme is known to hold. */
    String of(String scheme, String code) {
        return addresses.concept(scheme, code);
    }

    /** The unit that a location names by its notation. */
    Optional<Place> unit(Location location) {
        return location.notation().flatMap(codes.places()::find);
    }

    /** The concept of a code, where the scheme holds it. */
    Optional<String> find(String scheme, String code) {
        return codes.scheme(scheme).find(code).map(found -> of(scheme, code));
    }
}
