package org.tangthu.portal.demo;

/** Smooth gradient noise (Perlin's) over hashed lattice points: the same everywhere, without state. */
final class Noise {

    private static final double COSINE = Math.cos(0.6);
    private static final double SINE = Math.sin(0.6);

    private Noise() {}

    /** Sum of {@code octaves} layers, each twice as fine and half as strong; about -1 to 1. */
    static double layered(double x, double y, int octaves) {
        double sum = 0;
        double strength = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += strength * at(x, y, octave);
            double turned = 2 * (COSINE * x - SINE * y);
            y = 2 * (SINE * x + COSINE * y);
            x = turned;
            strength /= 2;
        }
        return sum;
    }

    /** Like {@link #layered}, but folded at zero into sharp crests, finer where it is high; 0 to about 1. */
    static double ridged(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.6;
        double carried = 1;
        for (int octave = 0; octave < octaves; octave++) {
            double crest = 1 - Math.min(1, 1.5 * Math.abs(at(x, y, octave + 17)));
            carried = crest * crest * Math.min(1, 0.25 + carried);
            sum += strength * carried;
            double turned = 2 * (COSINE * x - SINE * y);
            y = 2 * (SINE * x + COSINE * y);
            x = turned;
            strength /= 2.2;
        }
        return sum;
    }

    private static double at(double x, double y, int layer) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        double across = smooth(right);
        double above = mix(slope(left, top, layer, right, down), slope(left + 1, top, layer, right - 1, down), across);
        double below = mix(
                slope(left, top + 1, layer, right, down - 1),
                slope(left + 1, top + 1, layer, right - 1, down - 1),
                across);
        return 1.4 * mix(above, below, smooth(down));
    }

    /** The height, at an offset from a lattice point, of the plane that leans there. */
    private static double slope(int x, int y, int layer, double right, double down) {
        int hash = x * 374761393 + y * 668265263 + layer * 974634777;
        hash = (hash ^ hash >>> 13) * 1274126177;
        hash = (hash ^ hash >>> 16) * 668265263;
        double angle = (hash >>> 8) * (2 * Math.PI / (1 << 24));
        return right * Math.cos(angle) + down * Math.sin(angle);
    }

    private static double smooth(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double a, double b, double part) {
        return a + (b - a) * part;
    }
}
