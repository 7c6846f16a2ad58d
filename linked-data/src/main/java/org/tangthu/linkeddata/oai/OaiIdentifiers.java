package org.tangthu.linkeddata.oai;

import java.util.Optional;
import org.tangthu.repository.ark.Ark;

/**
 * Identifiers after the oai-identifier scheme: {@code oai:}, the repository, {@code :}, the ARK. They do not change with the
 * address of the site. Immutable.
 */
record OaiIdentifiers(String repository, String naan) {
    String of(String item) {
        return "oai:" + repository + ":" + item;
    }

    /** The item that one names; empty if it can be none of ours. */
    Optional<String> item(String identifier) {
        String beginning = of("ark:/" + naan + "/");
        return Optional.of(identifier)
                .filter(text -> text.startsWith(beginning))
                .flatMap(text -> Ark.ofName(naan, text.substring(beginning.length())))
                .filter(ark -> of(ark.toString()).equals(identifier))
                .map(Ark::toString);
    }
}
