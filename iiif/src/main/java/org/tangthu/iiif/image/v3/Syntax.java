package org.tangthu.iiif.image.v3;

import java.util.List;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.image.Dimensions;
import org.tangthu.iiif.image.Format;
import org.tangthu.iiif.image.ImageRequest;
import org.tangthu.iiif.image.Quality;
import org.tangthu.iiif.image.Rectangle;
import org.tangthu.iiif.image.Region;
import org.tangthu.iiif.image.Rotation;
import org.tangthu.iiif.image.Size;

/** Image requests as version 3.0 writes them (section 4). */
public final class Syntax {
    private Syntax() {}

    /**
     * @param parts region, size, rotation, quality.format
     * @throws NotFoundException if there are more or fewer parts
     * @throws InvalidRequestException if one of them says nothing that we know
     */
    public static ImageRequest parse(List<String> parts) {
        if (parts.size() != 4) {
            throw new NotFoundException("An image is asked for by region/size/rotation/quality.format");
        }
        String[] last = parts.get(3).split("\\.", -1);
        if (last.length != 2) {
            throw new InvalidRequestException("Quality and format are expected, such as default.jpg");
        }
        return new ImageRequest(
                Region.parse(parts.get(0)),
                Size.parse(parts.get(1)),
                Rotation.parse(parts.get(2)),
                Quality.parse(last[0]),
                Format.parse(last[1]));
    }

    /** The one spelling that all requests for the same answer share (section 4.7). */
    public static String canonical(ImageRequest request, ImageRequest.Cut cut, Dimensions image) {
        Rectangle region = cut.region();
        boolean whole = region.width() == image.width() && region.height() == image.height();
        Dimensions size = cut.size();
        String region3 =
                whole ? "full" : "%d,%d,%d,%d".formatted(region.x(), region.y(), region.width(), region.height());
        boolean enlarged = !size.within(region.size());
        String size3 = size.equals(region.size()) || (request.size() instanceof Size.Max && !enlarged)
                ? "max"
                : (enlarged ? "^" : "") + size.width() + "," + size.height();
        return region3 + "/" + size3 + "/" + request.rotation() + "/" + request.quality() + "." + request.format();
    }
}
