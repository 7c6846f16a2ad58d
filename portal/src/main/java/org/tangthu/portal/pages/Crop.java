package org.tangthu.portal.pages;

import java.util.Objects;
import org.tangthu.portal.search.Spot;
import org.tangthu.repository.text.Box;

/**
 * The part of a page's image in which words were found, as small as can be read. It is taken from a level of the pyramid as
 * that stands, without scaling, and begins on a grid: hits that are near each other show the same picture, which is made once.
 *
 * @param image address, below that of the image service
 * @param width in pixels
 * @param height in pixels
 * @param mark around the words, in pixels of the crop
 */
public record Crop(String image, int width, int height, Box mark) {
    static final int WIDTH = 480;
    static final int HEIGHT = 160;

    /** As high as a character has to be, in pixels. */
    private static final int READABLE = 22;

    /** Pixels of the crop by which it is moved. */
    private static final int GRID = 16;

    /** A level of the pyramid is half of the one before; further down nothing is read any more. */
    private static final int SMALLEST_LEVEL = 32;

    public Crop {
        Objects.requireNonNull(image);
        Objects.requireNonNull(mark);
    }

    /** @param service address of the image service, without a slash at its end */
    static Crop of(Spot spot, String service) {
        int scale = scale(spot.box());
        int width = Math.min(WIDTH * scale, spot.width());
        int height = Math.min(HEIGHT * scale, spot.height());
        int x = begin(spot.box().x(), spot.box().width(), width, spot.width(), scale);
        int y = begin(spot.box().y(), spot.box().height(), height, spot.height(), scale);
        int shownWidth = Math.max(1, width / scale);
        int shownHeight = Math.max(1, height / scale);
        Box mark = new Box(
                Math.max(0, spot.box().x() - x) / scale,
                Math.max(0, spot.box().y() - y) / scale,
                Math.min(spot.box().width() / scale, shownWidth),
                Math.min(spot.box().height() / scale, shownHeight));
        String region = x + "," + y + "," + width + "," + height;
        return new Crop(
                service + "/" + region + "/" + shownWidth + "," + shownHeight + "/0/default.jpg",
                shownWidth,
                shownHeight,
                mark);
    }

    /** How many pixels of the master are one of the crop: the characters are to be read, and all of the words to be seen. */
    private static int scale(Box box) {
        int character = Math.min(box.width(), box.height());
        int scale = 1;
        while (scale < SMALLEST_LEVEL
                && (character / (2 * scale) >= READABLE
                        || box.width() / scale > WIDTH - 2 * GRID
                        || box.height() / scale > HEIGHT - 2 * GRID)) {
            scale *= 2;
        }
        return scale;
    }

    /** With the words in the middle, as far as the image reaches. */
    private static int begin(int from, int length, int shown, int whole, int scale) {
        int begin = from + length / 2 - shown / 2;
        int onGrid = Math.max(0, begin) / (GRID * scale) * (GRID * scale);
        return Math.min(onGrid, whole - shown);
    }
}
