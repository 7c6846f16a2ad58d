package org.tangthu.iiif.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.error.BrokenImageException;

/** One component of a tile: its resolutions, and the plane of its coefficients, which become its samples. */
final class TileComponent {
    /** What a precinct takes in memory, in code-blocks. */
    private static final int PIECES_OF_PRECINCT = 4;

    private final int component;
    private final Area area;
    private final CodingStyle style;
    private final Quantization quantization;
    private final Area[] resolutions;
    private final float[] plane;

    /** @param area on the component's own grid */
    TileComponent(int component, Area area, CodingStyle style, Quantization quantization) {
        this.component = component;
        this.area = area;
        this.style = style;
        this.quantization = quantization;
        this.resolutions = new Area[style.levels() + 1];
        for (int r = 0; r < resolutions.length; r++) {
            resolutions[r] = area.coarser(style.levels() - r, false, false);
        }
        this.plane = new float[Math.multiplyExact(area.width(), area.height())];
    }

    Area area() {
        return area;
    }

    CodingStyle style() {
        return style;
    }

    float[] plane() {
        return plane;
    }

    /**
     * Lays out the precincts.
     *
     * @param tile on the grid of the picture
     * @param most how many code-blocks there may be; precincts count too
     */
    List<Precinct> precincts(Area tile, int bits, int across, int down, int most) {
        List<Precinct> all = new ArrayList<>();
        int left = most;
        for (int r = 0; r < resolutions.length; r++) {
            Area area = resolutions[r];
            if (area.isEmpty()) {
                continue;
            }
            int width = style.logPrecinctWidth(r);
            int height = style.logPrecinctHeight(r);
            int half = r == 0 ? 0 : 1;
            if (width < half || height < half) {
                throw new BrokenImageException("The JPEG 2000 picture has precincts without samples");
            }
            int column = area.left() >> width;
            int row = area.top() >> height;
            int columns = (area.right() - 1 >> width) + 1 - column;
            int rows = (area.bottom() - 1 >> height) + 1 - row;
            List<Band> bands = bands(r, bits);
            int blockWidth = Math.min(style.logBlockWidth(), width - half);
            int blockHeight = Math.min(style.logBlockHeight(), height - half);
            checkCount((long) columns * rows, left);
            int reduction = style.levels() - r;
            for (int i = 0; i < columns * rows; i++) {
                int x = column + i % columns;
                int y = row + i / columns;
                List<BandPart> parts = new ArrayList<>(bands.size());
                for (Band band : bands) {
                    Area part = band.area().cell(x, y, width - half, height - half);
                    checkCount((long) (part.width() >> blockWidth) * (part.height() >> blockHeight), left);
                    parts.add(new BandPart(band, part, blockWidth, blockHeight));
                    left -= parts.get(parts.size() - 1).count();
                }
                all.add(new Precinct(
                        component,
                        r,
                        Math.max(tile.left(), ((long) x << width) * across << reduction),
                        Math.max(tile.top(), ((long) y << height) * down << reduction),
                        i,
                        parts));
                left -= PIECES_OF_PRECINCT;
                checkCount(0, left);
            }
        }
        return all;
    }

    private static void checkCount(long wanted, int left) {
        if (wanted > left || left < 0) {
            throw new BrokenImageException("The JPEG 2000 picture is divided into too many precincts or blocks");
        }
    }

    private List<Band> bands(int resolution, int bits) {
        int levels = style.levels();
        if (resolution == 0) {
            return List.of(band(0, levels, false, false, bits, resolutions[0]));
        }
        int level = levels - resolution + 1;
        int first = 3 * resolution - 2;
        Area low = resolutions[resolution - 1];
        return List.of(
                band(first, level, true, false, bits, low),
                band(first + 1, level, false, true, bits, low),
                band(first + 2, level, true, true, bits, low));
    }

    private Band band(int index, int level, boolean highAcross, boolean highDown, int bits, Area low) {
        int gain = (highAcross ? 1 : 0) + (highDown ? 1 : 0);
        return new Band(
                highAcross,
                highDown,
                area.coarser(level, highAcross, highDown),
                highAcross ? low.width() : 0,
                highDown ? low.height() : 0,
                quantization.planes(index),
                style.reversible() ? 1 : quantization.stepSize(index, bits + gain));
    }

    /** Makes samples of the coefficients, from the lowest resolution up. */
    void transform() {
        for (int r = 1; r < resolutions.length; r++) {
            if (!resolutions[r].isEmpty()) {
                new Wavelet(plane, area.width(), resolutions[r - 1], resolutions[r], style.reversible()).invert();
            }
        }
    }
}
