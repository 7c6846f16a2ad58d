package org.tangthu.iiif.image;

/** What is asked of an image, whichever version of the API asked: the parts are applied in this order. */
public record ImageRequest(Region region, Size size, Rotation rotation, Quality quality, Format format) {
    /** The request in pixels of an image. @throws org.tangthu.iiif.error.InvalidRequestException if it does not fit */
    public Cut resolve(Dimensions image, Limits limits) {
        Rectangle rectangle = region.resolve(image);
        return new Cut(rectangle, size.resolve(rectangle.size(), limits));
    }

    /** Which pixels are shown, and in which size. */
    public record Cut(Rectangle region, Dimensions size) {}

    @Override
    public String toString() {
        return region + "/" + size + "/" + rotation + "/" + quality + "." + format;
    }
}
