package org.tangthu.linkeddata.publish;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of the catalogue.
 *
 * @param datasets on this page
 * @param total how many there are on all pages
 * @param number of the page, from 1
 * @param pages how many there are, at least 1
 * @param since only what changed then or later is listed; empty for everything
 * @param modified the latest change of all that is listed, on whichever page
 */
public record CatalogPage(
        List<Dataset> datasets, int total, int number, int pages, Optional<Instant> since, Instant modified) {
    /** Datasets on a page. */
    public static final int SIZE = 100;

    public CatalogPage {
        datasets = List.copyOf(datasets);
        Objects.requireNonNull(since);
        Objects.requireNonNull(modified);
    }

    /** A page of a list; empty if the list has not so many. @param number from 1 */
    public static Optional<CatalogPage> of(Datasets.Snapshot snapshot, Optional<Instant> since, int number) {
        List<Dataset> listed = snapshot.datasets().stream()
                .filter(dataset -> since.isEmpty() || !dataset.modified().isBefore(since.get()))
                .toList();
        int pages = Math.max(1, (listed.size() + SIZE - 1) / SIZE);
        if (number < 1 || number > pages) {
            return Optional.empty();
        }
        List<Dataset> here = listed.subList((number - 1) * SIZE, Math.min(listed.size(), number * SIZE));
        return Optional.of(new CatalogPage(here, listed.size(), number, pages, since, snapshot.modified()));
    }
}
