package org.tangthu.iiif;

import java.nio.file.Path;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.pdf.PdfSettings;
import org.tangthu.iiif.pyramid.PyramidSettings;

/**
 * What can be set from outside.
 *
 * @param folder for pyramids
 * @param naan the authority under which the names in addresses are ARKs
 * @param build name of the program's build, part of entity tags
 * @param pdf how large PDF files may be
 * @param requestBytes held in memory at one time for all answers being made; half as much more for all being sent
 * @param masterPixels held in memory at one time for all pyramids being made
 * @param manifestBytes of memory for manifests that were made, compressed
 */
public record IiifSettings(
        Path folder,
        String naan,
        String build,
        PyramidSettings pyramids,
        ImageSettings images,
        PdfSettings pdf,
        long requestBytes,
        long masterPixels,
        long manifestBytes) {
    private static final long BYTES_PER_MASTER_PIXEL = 4;

    /** Good defaults; each of the two budgets for images is a third of the heap, manifests take a fortieth. */
    public static IiifSettings standard(Path folder, String naan, String build, ImageSettings images, PdfSettings pdf) {
        PyramidSettings pyramids = PyramidSettings.of(images.jpeg());
        long heap = Runtime.getRuntime().maxMemory();
        long third = heap / 3;
        return new IiifSettings(
                folder, naan, build, pyramids, images, pdf, third, third / BYTES_PER_MASTER_PIXEL, heap / 40);
    }
}
