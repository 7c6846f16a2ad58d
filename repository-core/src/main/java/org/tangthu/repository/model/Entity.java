package org.tangthu.repository.model;

import java.util.Optional;

/** What the repository keeps versions of. Identifiers are unique over all kinds. */
public sealed interface Entity permits Item, Collection, Library, Agent {
    EntityKind entityKind();

    /** The identifier, which is also the id of the OCFL object: an ARK, an ISIL-form code, or a lower-case slug. */
    String id();

    /** The library whose people may change the entity; empty for what is shared by all. */
    Optional<String> owner();

    /** The name to show where there is room for one only: the first given. */
    LocalizedText label();
}
