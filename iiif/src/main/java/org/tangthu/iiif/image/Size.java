package org.tangthu.iiif.image;

import org.tangthu.iiif.error.InvalidRequestException;

/**
 * How large the region is to be shown (Image API 3.0, section 4.2). {@code upscale} is what {@code ^} says: the answer
 * may have more pixels than the region.
 */
public sealed interface Size {
    boolean upscale();

    /** The size without regard to any limit. */
    Dimensions wanted(Dimensions region);

    /** The size in pixels. @throws InvalidRequestException if it is beyond the limits, or enlarged without {@code ^} */
    default Dimensions resolve(Dimensions region, Limits limits) {
        checkUpscaling(this, limits);
        Dimensions size = wanted(region);
        if (!upscale() && !size.within(region)) {
            throw new InvalidRequestException("The region has only %d x %d pixels; put ^ before the size to enlarge it"
                    .formatted(region.width(), region.height()));
        }
        if (!limits.allow(size)) {
            throw new InvalidRequestException("An answer has at most %d pixels".formatted(limits.maxArea()));
        }
        return size;
    }

    /** As large as allowed. */
    record Max(boolean upscale) implements Size {
        @Override
        public Dimensions wanted(Dimensions region) {
            return region;
        }

        @Override
        public Dimensions resolve(Dimensions region, Limits limits) {
            checkUpscaling(this, limits);
            return upscale || !limits.allow(region) ? limits.largest(region) : region;
        }

        @Override
        public String toString() {
            return mark(upscale) + "max";
        }
    }

    /** So wide. */
    record Width(int width, boolean upscale) implements Size {
        public Width {
            checkPositive(width);
        }

        @Override
        public Dimensions wanted(Dimensions region) {
            return new Dimensions(width, rounded((double) region.height() * width / region.width()));
        }

        @Override
        public String toString() {
            return mark(upscale) + width + ",";
        }
    }

    /** So high. */
    record Height(int height, boolean upscale) implements Size {
        public Height {
            checkPositive(height);
        }

        @Override
        public Dimensions wanted(Dimensions region) {
            return new Dimensions(rounded((double) region.width() * height / region.height()), height);
        }

        @Override
        public String toString() {
            return mark(upscale) + "," + height;
        }
    }

    /** In hundredths of the region. */
    record Percent(double percent, boolean upscale) implements Size {
        public Percent {
            if (!(percent > 0)) {
                throw new InvalidRequestException("A size must be above zero");
            }
        }

        @Override
        public Dimensions wanted(Dimensions region) {
            return region.scaled(percent / 100);
        }

        @Override
        public String toString() {
            return mark(upscale) + "pct:" + Numbers.plain(percent);
        }
    }

    /** Exactly so, even if that distorts. */
    record Exact(int width, int height, boolean upscale) implements Size {
        public Exact {
            checkPositive(width);
            checkPositive(height);
        }

        @Override
        public Dimensions wanted(Dimensions region) {
            return new Dimensions(width, height);
        }

        @Override
        public String toString() {
            return mark(upscale) + width + "," + height;
        }
    }

    /** Undistorted and as large as possible within a box and the limits. */
    record Confined(int width, int height, boolean upscale) implements Size {
        public Confined {
            checkPositive(width);
            checkPositive(height);
        }

        @Override
        public Dimensions wanted(Dimensions region) {
            boolean fits = region.within(new Dimensions(width, height));
            return fits && !upscale ? region : region.fitted(width, height);
        }

        @Override
        public Dimensions resolve(Dimensions region, Limits limits) {
            checkUpscaling(this, limits);
            Dimensions size = wanted(region);
            return limits.allow(size) ? size : limits.largest(size);
        }

        @Override
        public String toString() {
            return mark(upscale) + "!" + width + "," + height;
        }
    }

    /** @throws InvalidRequestException if it is no size */
    static Size parse(String text) {
        boolean upscale = text.startsWith("^");
        String size = upscale ? text.substring(1) : text;
        if (size.equals("max")) {
            return new Max(upscale);
        }
        if (size.startsWith("pct:")) {
            return new Percent(Numbers.decimal(size.substring(4)), upscale);
        }
        boolean confined = size.startsWith("!");
        String[] n = Numbers.split(confined ? size.substring(1) : size, 2);
        if (confined) {
            return new Confined(Numbers.whole(n[0]), Numbers.whole(n[1]), upscale);
        }
        if (n[1].isEmpty()) {
            return new Width(Numbers.whole(n[0]), upscale);
        }
        return n[0].isEmpty()
                ? new Height(Numbers.whole(n[1]), upscale)
                : new Exact(Numbers.whole(n[0]), Numbers.whole(n[1]), upscale);
    }

    private static int rounded(double value) {
        if (value > Integer.MAX_VALUE) {
            throw new InvalidRequestException("The size is too large");
        }
        return (int) Math.max(1, Math.round(value));
    }

    private static void checkUpscaling(Size size, Limits limits) {
        if (size.upscale() && !limits.upscaling()) {
            throw new InvalidRequestException("This image is not enlarged");
        }
    }

    private static void checkPositive(int value) {
        if (value < 1) {
            throw new InvalidRequestException("A size must be above zero");
        }
    }

    private static String mark(boolean upscale) {
        return upscale ? "^" : "";
    }
}
