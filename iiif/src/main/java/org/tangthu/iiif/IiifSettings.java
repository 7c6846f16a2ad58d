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
 * @param requestBytes held in memory at one time for all answers being made; half as much more for all being sent
 * @param masterPixels held in memory at one time for all pyramids being made
 */
public record IiifSettings(
        Path folder,
        String naan,
        String build,
        PyramidSettings pyramids,
        ImageSettings images,
        long requestBytes,
        long masterPixels) {
    private static final long BYTES_PER_MASTER_PIXEL = 4;

    /**
     * Good defaults; each of the two budgets is a third of the heap.
     */
    public static IiifSettings standard(Path folder, String naan, String build, ImageSettings images) {
        PyramidSettings pyramids = PyramidSettings.of(images.jpeg());
        long third = Runtime.getRuntime().maxMemory() / 3;
        return new IiifSettings(folder, naan, build, pyramids, images, third, third / BYTES_PER_MASTER_PIXEL);
    }
}
