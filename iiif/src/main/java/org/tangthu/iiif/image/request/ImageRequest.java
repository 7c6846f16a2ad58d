package org.tangthu.iiif.image.request;

import java.util.List;
import java.util.function.Function;
import org.tangthu.iiif.error.InvalidRequestException;

/** What is asked of an image, whichever version of the API asked: the parts are applied in this order. */
public record ImageRequest(Region region, Size size, Rotation rotation, Quality quality, Format format) {
    /** Turned aslant, an image of usual shape fills a box of about twice its area; no more than this is made. */
    private static final int TURNED = 4;

    /**
     * Reads the parts that all versions write alike.
     *
     * @param parts region, size, rotation, quality.format
     * @param size reads the one that they do not
     * @throws InvalidRequestException if there are more or fewer parts, or one of them says nothing
     */
    public static ImageRequest parse(List<String> parts, Function<String, Size> size) {
        if (parts.size() != 4) {
            throw new InvalidRequestException("An image is asked for by region/size/rotation/quality.format");
        }
        String last = parts.get(3);
        int dot = last.indexOf('.');
        if (dot < 0) {
            throw new InvalidRequestException("Quality and format are expected, such as default.jpg");
        }
        return new ImageRequest(
                Region.parse(parts.get(0)),
                size.apply(parts.get(1)),
                Rotation.parse(parts.get(2)),
                Quality.parse(last.substring(0, dot)),
                Format.parse(last.substring(dot + 1)));
    }

    /** The request in pixels of an image. @throws InvalidRequestException if it does not fit */
    public Cut resolve(ServedImage image) {
        Rectangle rectangle = region.resolve(image.size());
        Dimensions resolved = size.resolve(rectangle, image);
        if (format != Format.JPG || rotation.quarters() < 0) {
            checkBox(rotation.box(resolved), image.limits());
        }
        return new Cut(rectangle, resolved);
    }

    private void checkBox(Dimensions box, Limits limits) {
        int side = Math.max(box.width(), box.height());
        if (box.area() > TURNED * limits.maxArea() || side > format.maxSide()) {
            throw new InvalidRequestException("The image would become too large (%d x %d) for %s; ask for a smaller one"
                    .formatted(box.width(), box.height(), format));
        }
    }

    /**
     * The canonical spelling, of which the versions differ in size and rotation.
     *
     * @param cut this request as the image resolves it
     */
    public String spelled(Cut cut, ServedImage image, String size, String rotation) {
        StringBuilder text = new StringBuilder(64);
        Rectangle part = cut.region();
        if (part.isWhole(image.size())) {
            text.append("full");
        } else {
            text.append(part.x()).append(',').append(part.y()).append(',');
            text.append(part.width()).append(',').append(part.height());
        }
        text.append('/').append(size).append('/').append(rotation).append('/');
        return text.append(quality.canonical(image.coloured()))
                .append('.')
                .append(format)
                .toString();
    }

    /** Which pixels are shown, and in which size. */
    public record Cut(Rectangle region, Dimensions size) {}

    @Override
    public String toString() {
        return region + "/" + size + "/" + rotation + "/" + quality + "." + format;
    }
}
