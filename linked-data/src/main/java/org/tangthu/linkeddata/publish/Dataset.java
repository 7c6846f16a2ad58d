package org.tangthu.linkeddata.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.tangthu.repository.model.LocalizedText;

/**
 * A dataset of the portal.
 *
 * @param iri its own address, at which it is described
 * @param issued when it was there first
 * @param modified when something in it changed last
 * @param review the day by which somebody is to look through it again
 * @param landingPage where people find it
 * @param library identifier of the library that made it; empty for those of the portal as a whole
 * @param heritage code of the scheme {@code heritage}
 * @param years of which it tells; empty where nothing of it is dated, or not yet known
 * @param items how many published items it describes; empty where that is not counted, or not yet
 */
public record Dataset(
        DatasetName name,
        String iri,
        List<LocalizedText> titles,
        List<LocalizedText> descriptions,
        List<LocalizedText> keywords,
        Instant issued,
        Instant modified,
        LocalDate review,
        String landingPage,
        Optional<String> library,
        Optional<String> heritage,
        Optional<Years> years,
        OptionalLong items) {
    public Dataset {
        Objects.requireNonNull(name);
        Objects.requireNonNull(iri);
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        keywords = List.copyOf(keywords);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(modified);
        Objects.requireNonNull(review);
        Objects.requireNonNull(landingPage);
        Objects.requireNonNull(library);
        Objects.requireNonNull(heritage);
        Objects.requireNonNull(years);
        Objects.requireNonNull(items);
    }
}
