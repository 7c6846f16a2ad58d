package org.tangthu.iiif;

import java.nio.file.Path;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.pyramid.PyramidSettings;

/**
 * What can be set from outside.
 *
 * @param folder for pyramids
 * @param naan the authority under which the names in addresses are ARKs
 * @param build name of the program's build, part of entity tags
 * @param requestPixels held in memory at one time for all answers being made
 * @param masterPixels held in memory at one time for all pyramids being made
 */
public record IiifSettings(
        Path folder,
        String naan,
        String build,
        PyramidSettings pyramids,
        ImageSettings images,
        long requestPixels,
        long masterPixels) {
    private static final long BYTES_OF_HEAP_PER_PIXEL = 12;

    /**
     * Good defaults; the budgets follow the size of the heap.
     */
    public static IiifSettings standard(Path folder, String naan, String build, ImageSettings images) {
        PyramidSettings pyramids = PyramidSettings.of(images.jpeg());
        long pixels = Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP_PER_PIXEL;
        return new IiifSettings(folder, naan, build, pyramids, images, pixels, pixels);
    }
}
