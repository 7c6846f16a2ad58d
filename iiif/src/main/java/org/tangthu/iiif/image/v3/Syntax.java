package org.tangthu.iiif.image.v3;

import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.ServedImage;
import org.tangthu.iiif.image.request.Size;

/** Sizes as version 3.0 writes them; the other parts of a request are written as ever. */
final class Syntax {
    private Syntax() {}

    /** Section 4.2. */
    static Size size(String text) {
        boolean upscale = text.startsWith("^");
        int from = upscale ? 1 : 0;
        return text.startsWith("max", from) && text.length() == from + 3
                ? new Size.Max(upscale)
                : Size.parse(text, from, upscale);
    }

    /** The canonical form (section 4.8): {@code max}, {@code ^max}, or width and height. */
    static String size(ImageRequest.Cut cut, ServedImage image) {
        Dimensions region = cut.region().size();
        Dimensions size = cut.size();
        if (size.equals(image.limits().largestOf(region))) {
            return "max";
        }
        if (size.within(region)) {
            return size.width() + "," + size.height();
        }
        return size.equals(image.limits().enlarged(region)) ? "^max" : "^" + size.width() + "," + size.height();
    }
}
