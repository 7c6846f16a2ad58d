package org.tangthu.iiif.image.request;

import org.tangthu.iiif.error.InvalidRequestException;

/** Which part of an image is asked for (section 4.1 of the Image API, the same in 2.1 and 3.0). */
public sealed interface Region {
    /** The part in pixels, cut at the image's edges. @throws InvalidRequestException if nothing of it lies inside */
    Rectangle resolve(Dimensions image);

    /** The whole image. */
    record Full() implements Region {
        @Override
        public Rectangle resolve(Dimensions image) {
            return new Rectangle(0, 0, image.width(), image.height());
        }

        @Override
        public String toString() {
            return "full";
        }
    }

    /** The largest square, in the middle. */
    record Square() implements Region {
        @Override
        public Rectangle resolve(Dimensions image) {
            int side = Math.min(image.width(), image.height());
            return new Rectangle((image.width() - side) / 2, (image.height() - side) / 2, side, side);
        }

        @Override
        public String toString() {
            return "square";
        }
    }

    /** In pixels. */
    record Pixels(int x, int y, int width, int height) implements Region {
        public Pixels {
            if (x < 0 || y < 0 || width < 1 || height < 1) {
                throw new InvalidRequestException("A region needs a width and a height above zero");
            }
        }

        @Override
        public Rectangle resolve(Dimensions image) {
            if (x >= image.width() || y >= image.height()) {
                throw new InvalidRequestException(
                        "The region lies outside of the image of %d x %d".formatted(image.width(), image.height()));
            }
            return new Rectangle(x, y, Math.min(width, image.width() - x), Math.min(height, image.height() - y));
        }

        @Override
        public String toString() {
            return x + "," + y + "," + width + "," + height;
        }
    }

    /** In hundredths of the image's width and height. */
    record Percent(double x, double y, double width, double height) implements Region {
        public Percent {
            if (!(x >= 0 && y >= 0 && width > 0 && height > 0)) {
                throw new InvalidRequestException("A region needs a width and a height above zero");
            }
        }

        @Override
        public Rectangle resolve(Dimensions image) {
            if (x >= 100 || y >= 100) {
                throw new InvalidRequestException("The region begins outside of the image");
            }
            int left = at(x, image.width());
            int top = at(y, image.height());
            int right = at(Math.min(100, x + width), image.width());
            int bottom = at(Math.min(100, y + height), image.height());
            if (right <= left || bottom <= top) {
                throw new InvalidRequestException("The region is smaller than a pixel");
            }
            return new Rectangle(left, top, right - left, bottom - top);
        }

        private static int at(double percent, int length) {
            return (int) Math.round(percent / 100 * length);
        }

        @Override
        public String toString() {
            return "pct:" + Numbers.plain(x) + "," + Numbers.plain(y) + "," + Numbers.plain(width) + ","
                    + Numbers.plain(height);
        }
    }

    /** @throws InvalidRequestException if it is no region */
    static Region parse(String text) {
        if (text.equals("full")) {
            return new Full();
        }
        if (text.equals("square")) {
            return new Square();
        }
        if (text.startsWith("pct:")) {
            Numbers n = new Numbers(text, 4);
            Region region = new Percent(n.decimal(), n.nextDecimal(), n.nextDecimal(), n.nextDecimal());
            n.end();
            return region;
        }
        Numbers n = new Numbers(text, 0);
        Region region = new Pixels(n.whole(), n.nextWhole(), n.nextWhole(), n.nextWhole());
        n.end();
        return region;
    }
}
