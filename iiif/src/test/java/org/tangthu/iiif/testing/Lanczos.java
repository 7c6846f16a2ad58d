package org.tangthu.iiif.testing;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Exact reduction by Lanczos's kernel of three lobes, in double precision: slow, and right by definition. */
public final class Lanczos {
    private static final int LOBES = 3;

    private Lanczos() {}

    /** The samples of a region, reduced; channels interleaved. Its place may lie between pixels. */
    public static double[] reduce(BufferedImage image, double x, double y, double side, int size) {
        double[][] rows = new double[image.getHeight()][];
        double step = side / size;
        double[] reduced = new double[size * size * 3];
        for (int i = 0; i < size; i++) {
            double center = y + (i + 0.5) * step;
            double total = 0;
            for (int k = (int) Math.ceil(center - LOBES * step - 0.5); k + 0.5 < center + LOBES * step; k++) {
                int row = Math.max(0, Math.min(image.getHeight() - 1, k));
                if (rows[row] == null) {
                    rows[row] = across(image.getRaster(), row, x, step, size);
                }
                double weight = kernel((k + 0.5 - center) / step);
                total += weight;
                for (int j = 0; j < size * 3; j++) {
                    reduced[i * size * 3 + j] += weight * rows[row][j];
                }
            }
            for (int j = 0; j < size * 3; j++) {
                reduced[i * size * 3 + j] /= total;
            }
        }
        return reduced;
    }

    private static double[] across(Raster image, int row, double x, double step, int size) {
        int[] samples = image.getPixels(0, row, image.getWidth(), 1, (int[]) null);
        double[] reduced = new double[size * 3];
        for (int i = 0; i < size; i++) {
            double center = x + (i + 0.5) * step;
            double total = 0;
            for (int k = (int) Math.ceil(center - LOBES * step - 0.5); k + 0.5 < center + LOBES * step; k++) {
                int column = Math.max(0, Math.min(image.getWidth() - 1, k));
                double weight = kernel((k + 0.5 - center) / step);
                total += weight;
                for (int c = 0; c < 3; c++) {
                    reduced[i * 3 + c] += weight * samples[column * 3 + c];
                }
            }
            for (int c = 0; c < 3; c++) {
                reduced[i * 3 + c] /= total;
            }
        }
        return reduced;
    }

    private static double kernel(double x) {
        return Math.abs(x) >= LOBES ? 0 : sinc(x) * sinc(x / LOBES);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
