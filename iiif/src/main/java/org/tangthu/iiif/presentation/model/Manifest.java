package org.tangthu.iiif.presentation.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;

/**
 * An item as something to be looked at, the same for every visitor.
 *
 * @param contents the range that holds all others; empty if no structure is known
 */
public record Manifest(
        Ark ark,
        Description description,
        Layout layout,
        Links links,
        Picture thumbnail,
        List<Canvas> canvases,
        Optional<Range> contents) {
    public Manifest {
        Objects.requireNonNull(ark);
        Objects.requireNonNull(description);
        Objects.requireNonNull(layout);
        Objects.requireNonNull(links);
        Objects.requireNonNull(thumbnail);
        canvases = List.copyOf(canvases);
        Objects.requireNonNull(contents);
    }
}
