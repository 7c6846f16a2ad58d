package org.tangthu.iiif.image.request;

import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotOfferedException;

/**
 * How large the region is to be shown (section 4.2 of the Image API). {@code upscale} says that the answer may have more
 * pixels than the region: what version 3.0 writes as {@code ^}, and 2.1 never forbids.
 */
public sealed interface Size {
    boolean upscale();

    /** The size of which an answer is asked, allowed or not. */
    Dimensions wanted(Rectangle region, ServedImage image);

    /**
     * The size of the answer in pixels.
     *
     * @throws InvalidRequestException if it is beyond the limits, or enlarged without leave
     * @throws NotOfferedException if this image is never enlarged
     */
    default Dimensions resolve(Rectangle region, ServedImage image) {
        Dimensions size = wanted(region, image);
        Limits limits = image.limits();
        if (!limits.allow(size)) {
            throw new InvalidRequestException("An answer has at most %d pixels, and %d on each side"
                    .formatted(limits.maxArea(), Limits.MAX_SIDE));
        }
        boolean enlarged = size.width() > region.width() || size.height() > region.height();
        if (enlarged && !upscale()) {
            throw new InvalidRequestException("The region has only %d x %d pixels; put ^ before the size to enlarge it"
                    .formatted(region.width(), region.height()));
        }
        if (enlarged && !limits.upscaling()) {
            throw new NotOfferedException("This image is not enlarged");
        }
        return size;
    }

    /** The region's own pixels. */
    record Full() implements Size {
        @Override
        public boolean upscale() {
            return false;
        }

        @Override
        public Dimensions wanted(Rectangle region, ServedImage image) {
            return region.size();
        }

        @Override
        public String toString() {
            return "full";
        }
    }

    /** As large as allowed. */
    record Max(boolean upscale) implements Size {
        @Override
        public Dimensions wanted(Rectangle region, ServedImage image) {
            Limits limits = image.limits();
            return upscale ? limits.enlarged(region.size()) : limits.largestOf(region.size());
        }

        @Override
        public String toString() {
            return mark(upscale) + "max";
        }
    }

    /** Exactly so, even if that distorts. */
    record Exact(int width, int height, boolean upscale) implements Size {
        public Exact {
            checkPositive(width);
            checkPositive(height);
        }

        @Override
        public Dimensions wanted(Rectangle region, ServedImage image) {
            return new Dimensions(width, height);
        }

        @Override
        public String toString() {
            return mark(upscale) + width + "," + height;
        }
    }

    /**
     * A size that keeps the region's shape. Where the region is a tile of the pyramid or the whole image, the size of
     * the ready level is preferred to one that differs from it by rounding only.
     */
    sealed interface Shaped extends Size {
        /** Rounded to whole pixels, whatever stands ready. */
        Dimensions rounded(Dimensions region);

        /** Whether the size of the region at one scale of the pyramid, rounded up, is a good answer. */
        boolean admits(Dimensions ready, Dimensions region);

        @Override
        default Dimensions wanted(Rectangle region, ServedImage image) {
            return image.ready(region, this).orElseGet(() -> rounded(region.size()));
        }
    }

    /** So wide. */
    record Width(int width, boolean upscale) implements Shaped {
        public Width {
            checkPositive(width);
        }

        @Override
        public Dimensions rounded(Dimensions region) {
            return new Dimensions(width, Dimensions.rounded((double) region.height() * width / region.width()));
        }

        @Override
        public boolean admits(Dimensions ready, Dimensions region) {
            return ready.width() == width;
        }

        @Override
        public String toString() {
            return mark(upscale) + width + ",";
        }
    }

    /** So high. */
    record Height(int height, boolean upscale) implements Shaped {
        public Height {
            checkPositive(height);
        }

        @Override
        public Dimensions rounded(Dimensions region) {
            return new Dimensions(Dimensions.rounded((double) region.width() * height / region.height()), height);
        }

        @Override
        public boolean admits(Dimensions ready, Dimensions region) {
            return ready.height() == height;
        }

        @Override
        public String toString() {
            return mark(upscale) + "," + height;
        }
    }

    /** In hundredths of the region. */
    record Percent(double percent, boolean upscale) implements Shaped {
        public Percent {
            if (!(percent > 0)) {
                throw new InvalidRequestException("A size must be above zero");
            }
        }

        @Override
        public Dimensions rounded(Dimensions region) {
            double factor = percent / 100;
            if (region.width() * factor < 0.5 && region.height() * factor < 0.5) {
                throw new InvalidRequestException("At this size nothing is left of the region");
            }
            return region.scaled(factor);
        }

        @Override
        public boolean admits(Dimensions ready, Dimensions region) {
            double width = region.width() * percent / 100;
            double height = region.height() * percent / 100;
            return ready.width() == Math.ceil(width) && ready.height() == Math.ceil(height);
        }

        @Override
        public String toString() {
            return mark(upscale) + "pct:" + Numbers.plain(percent);
        }
    }

    /** As large as possible within a box and the limits. */
    record Confined(int width, int height, boolean upscale) implements Shaped {
        public Confined {
            checkPositive(width);
            checkPositive(height);
        }

        @Override
        public Dimensions rounded(Dimensions region) {
            boolean fits = region.width() <= width && region.height() <= height;
            return fits && !upscale ? region : region.fitted(width, height);
        }

        @Override
        public boolean admits(Dimensions ready, Dimensions region) {
            Dimensions wanted = rounded(region);
            int wider = ready.width() - wanted.width();
            int higher = ready.height() - wanted.height();
            boolean fits = ready.width() <= width && ready.height() <= height;
            return fits && (wider == 0 || wider == 1) && (higher == 0 || higher == 1);
        }

        @Override
        public Dimensions wanted(Rectangle region, ServedImage image) {
            return image.limits().largestOf(Shaped.super.wanted(region, image));
        }

        @Override
        public String toString() {
            return mark(upscale) + "!" + width + "," + height;
        }
    }

    /**
     * Reads the forms that all versions write alike, which is all but the words for the largest size.
     *
     * @param from where the size begins in the text
     * @throws InvalidRequestException if it is no size
     */
    static Size parse(String text, int from, boolean upscale) {
        Size size;
        Numbers n;
        if (text.startsWith("pct:", from)) {
            n = new Numbers(text, from + 4);
            size = new Percent(n.decimal(), upscale);
        } else if (text.startsWith("!", from)) {
            n = new Numbers(text, from + 1);
            size = new Confined(n.whole(), n.nextWhole(), upscale);
        } else {
            n = new Numbers(text, from);
            size = sides(n, upscale);
        }
        n.end();
        return size;
    }

    private static Size sides(Numbers n, boolean upscale) {
        if (n.comma()) {
            return new Height(n.whole(), upscale);
        }
        int width = n.whole();
        return n.comma() && n.atEnd() ? new Width(width, upscale) : new Exact(width, n.whole(), upscale);
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
