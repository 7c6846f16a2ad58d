package org.tangthu.repository.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a library is found and how it is reached.
 *
 * @param address as it stands on a letter, a text for each language
 * @param phones as people dial them
 * @param website another one than its page here
 */
public record Contact(
        List<LocalizedText> address, List<String> phones, Optional<String> email, Optional<String> website) {
    public static final Contact NONE = new Contact(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Contact {
        address = List.copyOf(address);
        phones = List.copyOf(phones);
        Objects.requireNonNull(email);
        Objects.requireNonNull(website);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
