package org.tangthu.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Heights of the imaginary land, in metres, on a grid of 10 pixels: mountains in the north-west, a plain, the sea in the
 * south-east. Painted in steps of colour, shaded from the north-west, with contour lines every 50 m and lines of depth in the sea.
 */
final class Relief {

    private static final int CELL = 10;
    private static final int COLUMNS = SampleMap.WIDTH / CELL + 1;
    private static final int ROWS = SampleMap.HEIGHT / CELL + 1;
    private static final int SHADES = 12;
    private static final int[] LAND = {
        0xe6ebc8, 0xe2e8bf, 0xe9e6b8, 0xece0ae, 0xead5a0, 0xe3c791, 0xd9b784, 0xcfa97c, 0xc79f79
    };
    private static final int[] STEPS = {8, 25, 60, 130, 230, 350, 500, 700};
    private static final int[] SEA = {0xb9d6dd, 0xaccdd7, 0x9fc3d0, 0x93b9c9, 0x88afc2};
    private static final int[] DEPTHS = {-14, -32, -56, -86};

    private final float[] heights = new float[COLUMNS * ROWS];
    private final float[] lights = new float[COLUMNS * ROWS];

    Relief(Waters waters) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                heights[row * COLUMNS + column] = (float) height(column * CELL, row * CELL, waters);
            }
        }
        for (int i = COLUMNS + 1; i < heights.length; i++) {
            float slope = heights[i] - heights[i - COLUMNS - 1];
            lights[i] = (float) Math.tanh(slope / 26);
        }
    }

    /** Height at the nearest point of the grid; places outside the map have that of its edge. */
    double at(double x, double y) {
        int column = Math.max(0, Math.min(COLUMNS - 1, (int) Math.round(x / CELL)));
        int row = Math.max(0, Math.min(ROWS - 1, (int) Math.round(y / CELL)));
        return heights[row * COLUMNS + column];
    }

    /** Paints every pixel of the band whose first row is {@code top}. */
    void paintLand(BufferedImage band, int top) {
        int[][] colours = new int[LAND.length][2 * SHADES + 1];
        for (int step = 0; step < LAND.length; step++) {
            for (int shade = -SHADES; shade <= SHADES; shade++) {
                colours[step][shade + SHADES] = shaded(LAND[step], shade / (double) SHADES);
            }
        }
        paint(band, top, (height, light) -> colours[step(height)][Math.round(light * SHADES) + SHADES]);
    }

    /** Paints the sea over what is there and leaves the land. */
    void paintSea(BufferedImage band, int top) {
        paint(band, top, (height, light) -> height < 0 ? SEA[depth(height)] : KEEP);
    }

    void drawContours(Graphics2D g, Rectangle view) {
        g.setColor(new Color(0x7fa9ba));
        g.setStroke(new BasicStroke(2));
        for (int depth : new int[] {-5, -14, -32, -56, -86, -120}) {
            g.draw(contour(depth, view));
        }
        g.setColor(new Color(0xb08a5b));
        for (int level = 50; level <= 1200; level += 50) {
            g.setStroke(new BasicStroke(level % 250 == 0 ? 4.2f : 1.8f));
            g.draw(contour(level, view));
        }
        g.setColor(new Color(0x4d7f92));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(contour(0, view));
    }

    private static final int KEEP = -1;

    private interface Tint {
        int colour(float height, float light);
    }

    private void paint(BufferedImage band, int top, Tint tint) {
        int[] pixels = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < band.getHeight(); y++) {
            int row = (top + y) / CELL;
            float down = (top + y) % CELL / (float) CELL;
            int to = y * SampleMap.WIDTH;
            for (int column = 0; column < COLUMNS - 1; column++) {
                int corner = row * COLUMNS + column;
                to = paintCell(pixels, to, corner, down, tint);
            }
        }
    }

    /** One row of pixels in a cell, interpolated between its four corners. */
    private int paintCell(int[] pixels, int to, int corner, float down, Tint tint) {
        float height = between(heights, corner, down);
        float light = between(lights, corner, down);
        float heightStep = (between(heights, corner + 1, down) - height) / CELL;
        float lightStep = (between(lights, corner + 1, down) - light) / CELL;
        for (int i = 0; i < CELL; i++) {
            int colour = tint.colour(height, light);
            if (colour != KEEP) {
                pixels[to] = colour;
            }
            to++;
            height += heightStep;
            light += lightStep;
        }
        return to;
    }

    private static float between(float[] grid, int corner, float down) {
        return grid[corner] + down * (grid[corner + COLUMNS] - grid[corner]);
    }

    /** The line of one height within the view: marching squares, a short straight piece in each cell that it crosses. */
    private Path2D contour(int level, Rectangle view) {
        Path2D path = new Path2D.Float();
        int last = Math.min(ROWS - 1, (view.y + view.height) / CELL + 1);
        for (int row = Math.max(0, view.y / CELL - 1); row < last; row++) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                cross(path, level, row, column);
            }
        }
        return path;
    }

    private void cross(Path2D path, float level, int row, int column) {
        int corner = row * COLUMNS + column;
        float a = heights[corner] - level;
        float b = heights[corner + 1] - level;
        float c = heights[corner + COLUMNS + 1] - level;
        float d = heights[corner + COLUMNS] - level;
        boolean open = false;
        open = point(path, open, a, b, column, row, 1, 0);
        open = point(path, open, b, c, column + 1, row, 0, 1);
        open = point(path, open, d, c, column, row + 1, 1, 0);
        point(path, open, a, d, column, row, 0, 1);
    }

    /** Where the line leaves through one side of a cell: it begins there, or ends there when it has begun. */
    private static boolean point(
            Path2D path, boolean open, float from, float to, int column, int row, int right, int down) {
        if (from < 0 == to < 0) {
            return open;
        }
        float part = from / (from - to);
        float x = (column + right * part) * CELL;
        float y = (row + down * part) * CELL;
        if (open) {
            path.lineTo(x, y);
        } else {
            path.moveTo(x, y);
        }
        return !open;
    }

    private static double height(double px, double py, Waters waters) {
        double x = px / 1000;
        double y = py / 1000;
        double along = (x - 7.2) * 0.561 - (y - 4.3) * 0.828;
        double bulge = 0.6 * Math.exp(-along * along / 2.6);
        double inland = -((x - 7.2) * 0.828 + (y - 4.3) * 0.561) + bulge + 0.4 * Noise.layered(1.3 * x, 1.3 * y, 5);
        if (inland < 0) {
            return 78 * inland;
        }
        double upland = ramp((inland + 1.1 * Noise.layered(0.9 * x + 9, 0.9 * y, 3) - 2.7) / 2.6);
        if (upland == 0) {
            return 1 + 2.2 * inland;
        }
        double distance = waters.distance(px, py) / 1000;
        double valley = 1 - 0.93 * Math.exp(-distance * distance / 0.09);
        return 1 + 2.2 * inland + 1150 * upland * valley * Noise.ridged(0.8 * x, 0.8 * y, 6);
    }

    private static double ramp(double t) {
        double within = Math.max(0, Math.min(1, t));
        return within * within * (3 - 2 * within);
    }

    private static int step(float height) {
        int step = 0;
        while (step < STEPS.length && height >= STEPS[step]) {
            step++;
        }
        return step;
    }

    private static int depth(float height) {
        int depth = 0;
        while (depth < DEPTHS.length && height <= DEPTHS[depth]) {
            depth++;
        }
        return depth;
    }

    private static int shaded(int rgb, double light) {
        double factor = 1 + (light > 0 ? 0.1 : 0.28) * light;
        return channel(rgb >> 16, factor) << 16 | channel(rgb >> 8, factor) << 8 | channel(rgb, factor * 1.01);
    }

    private static int channel(int value, double factor) {
        return (int) Math.min(255, Math.round((value & 255) * factor));
    }
}
