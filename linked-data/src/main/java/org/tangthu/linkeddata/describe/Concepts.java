package org.tangthu.linkeddata.describe;

import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;

/** Codes of descriptions as IRIs of concepts. */
record Concepts(Addresses addresses, CodeLists codes) {
    /** The concept of a code that its scheme is known to hold. */
    String of(String scheme, String code) {
        return addresses.concept(scheme, code);
    }

    /** The concept of a code, where the scheme holds it. */
    Optional<String> find(String scheme, String code) {
        return codes.scheme(scheme).find(code).map(found -> of(scheme, code));
    }
}
