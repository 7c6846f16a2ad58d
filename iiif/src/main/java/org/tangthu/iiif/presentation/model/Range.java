package org.tangthu.iiif.presentation.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.ark.Ark;

/**
 * A part of an item's structure.
 *
 * @param path {@link #TOP} or the numbers of the parts that lead to it, such as {@code 2.1}
 * @param first name of the page on which it begins
 * @param parts in reading order
 */
public record Range(Ark ark, String path, LanguageMap label, String first, List<RangePart> parts) implements RangePart {
    /** The path of the range that holds all others. */
    public static final String TOP = "top";

    public Range {
        Objects.requireNonNull(ark);
        Objects.requireNonNull(path);
        Objects.requireNonNull(label);
        Objects.requireNonNull(first);
        parts = List.copyOf(parts);
    }

    /** The ranges it is made of. */
    public Stream<Range> ranges() {
        return parts.stream().filter(Range.class::isInstance).map(Range.class::cast);
    }

    /** The pages that lie in none of its ranges. */
    public Stream<String> pages() {
        return parts.stream()
                .filter(RangePart.Leaf.class::isInstance)
                .map(RangePart.Leaf.class::cast)
                .map(RangePart.Leaf::page);
    }

    /** This range and all within it, each before its parts. */
    public Stream<Range> all() {
        return Stream.concat(Stream.of(this), ranges().flatMap(Range::all));
    }

    /** The range of this path, itself or within it. */
    public Optional<Range> find(String wanted) {
        return all().filter(range -> range.path().equals(wanted)).findFirst();
    }
}
