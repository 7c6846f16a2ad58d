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
     * @param tile on the grid of the picture, of which this component has so many columns and rows
     * @param most how many code-blocks there may be; precincts count too
     */
    List<Precinct> precincts(Area tile, int bits, int across, int down, int most) {
        List<Precinct> all = new ArrayList<>();
        PieceCount left = new PieceCount(most);
        for (int r = 0; r < resolutions.length; r++) {
            if (!resolutions[r].isEmpty()) {
                addPrecincts(r, new Origin(tile, across, down, style.levels() - r), bands(r, bits), left, all);
            }
        }
        return all;
    }

    private void addPrecincts(int resolution, Origin origin, List<Band> bands, PieceCount left, List<Precinct> all) {
        Area its = resolutions[resolution];
        int logWidth = style.logPrecinctWidth(resolution);
        int logHeight = style.logPrecinctHeight(resolution);
        int half = resolution == 0 ? 0 : 1;
        if (logWidth < half || logHeight < half) {
            throw new BrokenImageException("The JPEG 2000 picture has precincts without samples");
        }
        int column = its.left() >> logWidth;
        int row = its.top() >> logHeight;
        int columns = (its.right() - 1 >> logWidth) + 1 - column;
        int rows = (its.bottom() - 1 >> logHeight) + 1 - row;
        left.take((long) columns * rows * PIECES_OF_PRECINCT);
        for (int i = 0; i < columns * rows; i++) {
            int x = column + i % columns;
            int y = row + i / columns;
            List<BandPart> parts = new ArrayList<>(bands.size());
            for (Band band : bands) {
                parts.add(part(
                        band,
                        band.area().cell(x, y, logWidth - half, logHeight - half),
                        logWidth - half,
                        logHeight - half,
                        left));
            }
            all.add(new Precinct(
                    component, resolution, origin.x((long) x << logWidth), origin.y((long) y << logHeight), i, parts));
        }
    }

    /** @param area of the band that lies in the precinct, whose size bounds that of the blocks */
    private BandPart part(Band band, Area area, int logWidth, int logHeight, PieceCount left) {
        int width = Math.min(style.logBlockWidth(), logWidth);
        int height = Math.min(style.logBlockHeight(), logHeight);
        if (!area.isEmpty()) {
            left.take(((area.width() - 1 >> width) + 1L) * ((area.height() - 1 >> height) + 1L));
        }
        return new BandPart(band, area, width, height);
    }

    /** Where precincts begin in the picture: not outside of the tile. */
    private record Origin(Area tile, int across, int down, int reduction) {
        long x(long left) {
            return Math.max(tile.left(), left * across << reduction);
        }

        long y(long top) {
            return Math.max(tile.top(), top * down << reduction);
        }
    }

    /** How many pieces there may still be. */
    private static final class PieceCount {
        private long left;

        PieceCount(long most) {
            this.left = most;
        }

        void take(long count) {
            left -= count;
            if (left < 0) {
                throw new BrokenImageException("The JPEG 2000 picture is divided into too many precincts or blocks");
            }
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
