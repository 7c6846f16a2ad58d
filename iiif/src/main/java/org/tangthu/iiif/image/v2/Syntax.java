package org.tangthu.iiif.image.v2;

import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Rotation;
import org.tangthu.iiif.image.request.ServedImage;
import org.tangthu.iiif.image.request.Size;

/** Sizes and rotations as version 2.1 writes them; the other parts of a request are written as ever. */
final class Syntax {
    private Syntax() {}

    /**
     * Section 4.2. Sizes above that of the region are answered ({@code sizeAboveFull}), with two exceptions: {@code max}
     * never was more than {@code full}, and the best fit into a box, which is left to the server, enlarges nothing.
     */
    static Size size(String text) {
        return switch (text) {
            case "full" -> new Size.Full();
            case "max" -> new Size.Max(false);
            default -> Size.parse(text, 0, !text.startsWith("!"));
        };
    }

    /** The canonical form (section 4.7): {@code full}, the width alone where that says all, or width and height. */
    static String size(ImageRequest.Cut cut, ServedImage image) {
        Dimensions size = cut.size();
        if (size.equals(cut.region().size())) {
            return "full";
        }
        boolean shaped =
                new Size.Width(size.width(), true).wanted(cut.region(), image).equals(size);
        return size.width() + "," + (shaped ? "" : size.height());
    }

    /** The canonical form has no zero before the point. */
    static String rotation(Rotation rotation) {
        String text = rotation.toString();
        return text.startsWith("0.") || text.startsWith("!0.") ? text.replaceFirst("0", "") : text;
    }
}
