package org.tangthu.iiif.image.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tangthu.repository.access.Decision.Reason;

/**
 * An image as a visitor may see it: what {@code info.json} tells, and what requests are measured by.
 *
 * @param id with the item's name as it is written, however it was asked for
 * @param size under which the image is offered
 * @param tileSize edge of a tile
 * @param levels how many times the size can be halved and still be served in ready tiles
 * @param sizes of the levels in which the whole image stands ready as one JPEG, the smallest first
 * @param coloured whether it has colours; else it is grey
 * @param rights URI of a rights statement or licence
 * @param modified when its pixels were made
 * @param fingerprint changes whenever the pixels do
 * @param open whether everybody may see it, so that any cache may keep it
 * @param guard why the full image is not for everybody, also where this is its preview; empty if it is
 */
public record ServedImage(
        ImageId id,
        Dimensions size,
        int tileSize,
        int levels,
        List<Dimensions> sizes,
        boolean coloured,
        Limits limits,
        Optional<String> rights,
        Instant modified,
        String fingerprint,
        boolean open,
        Optional<Reason> guard) {

    public ServedImage {
        sizes = List.copyOf(sizes);
    }

    /** How the image is cut into ready tiles. */
    public Tiles tiles() {
        return new Tiles(
                tileSize,
                IntStream.range(0, levels).mapToObj(level -> 1 << level).toList());
    }

    /**
     * Square tiles, as {@code info.json} describes them.
     *
     * @param width of a tile
     * @param scaleFactors by which the image's size can be divided: 1, 2, 4 …
     */
    public record Tiles(int width, List<Integer> scaleFactors) {}

    /** The size in which a region stands ready, if it is a tile or the whole image and the size admits it. */
    Optional<Dimensions> ready(Rectangle region, Size.Shaped asked) {
        for (int level = 0; level < levels; level++) {
            if (isTile(region, level) || region.isWhole(size)) {
                Dimensions ready = new Dimensions(halved(region.width(), level), halved(region.height(), level));
                if (asked.admits(ready, region.size())) {
                    return Optional.of(ready);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isTile(Rectangle region, int level) {
        long span = (long) tileSize << level;
        return region.x() % span == 0
                && region.y() % span == 0
                && region.width() == Math.min(span, size.width() - region.x())
                && region.height() == Math.min(span, size.height() - region.y());
    }

    /** Half of a length, rounded up, so many times. */
    private static int halved(int length, int times) {
        return (length - 1 >> times) + 1;
    }
}
