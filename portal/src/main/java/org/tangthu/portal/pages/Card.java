package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.LocalizedText;

/**
 * An item in a list.
 *
 * @param address the permanent one
 * @param slip title in Han or Nôm characters, else the title: what stands on the drawn cover
 * @param other title in characters beside the title, where there is one
 * @param image address of a small image of the first page, where the visitor may see one
 * @param about who, when, where it is held, in one line
 * @param guarded the access level in words, where the content is not open to everybody
 */
public record Card(
        LocalizedText title,
        String href,
        String address,
        LocalizedText slip,
        Optional<LocalizedText> other,
        Optional<String> image,
        String kind,
        String about,
        Optional<String> guarded) {
    public Card {
        Objects.requireNonNull(title);
        Objects.requireNonNull(href);
        Objects.requireNonNull(address);
        Objects.requireNonNull(slip);
        Objects.requireNonNull(other);
        Objects.requireNonNull(image);
        Objects.requireNonNull(guarded);
    }
}
