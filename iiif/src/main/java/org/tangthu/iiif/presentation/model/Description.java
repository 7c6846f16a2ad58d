package org.tangthu.iiif.presentation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of an item.
 *
 * @param summary perhaps empty
 * @param metadata in the order in which they are to be shown
 * @param requiredStatement to be shown wherever the item is
 * @param rights URI of a licence or rights statement, one of those that the API admits
 * @param navDate the first day of the time at which a timeline shows the item
 */
public record Description(
        LanguageMap label,
        LanguageMap summary,
        List<LabelledText> metadata,
        Optional<LabelledText> requiredStatement,
        Optional<String> rights,
        Optional<Provider> provider,
        Optional<LocalDate> navDate) {
    public Description {
        Objects.requireNonNull(label);
        Objects.requireNonNull(summary);
        metadata = List.copyOf(metadata);
        Objects.requireNonNull(requiredStatement);
        Objects.requireNonNull(rights);
        Objects.requireNonNull(provider);
        Objects.requireNonNull(navDate);
    }
}
