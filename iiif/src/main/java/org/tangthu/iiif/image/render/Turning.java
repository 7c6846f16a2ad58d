package org.tangthu.iiif.image.render;

import java.util.Arrays;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Rotation;
import org.tangthu.iiif.pixels.Pixels;

/** Mirrors and turns. Quarters of a turn move pixels; any other angle interpolates, on a white ground. */
final class Turning {
    private Turning() {}

    static Pixels turn(Pixels image, Rotation rotation) {
        return rotation.isNone() ? image : turn(image, rotation, (byte) 255);
    }

    /** How much of each pixel of the box a turned image covers, from 0 to 255. */
    static Pixels cover(Dimensions image, Rotation rotation) {
        Pixels sheet = Pixels.blank(image.width(), image.height(), 1);
        Arrays.fill(sheet.data(), (byte) 255);
        return turn(sheet, rotation, (byte) 0);
    }

    private static Pixels turn(Pixels image, Rotation rotation, byte ground) {
        Dimensions size = rotation.box(new Dimensions(image.width(), image.height()));
        Pixels turned = Pixels.blank(size.width(), size.height(), image.channels());
        if (rotation.quarters() >= 0) {
            quarters(image, rotation, turned);
        } else {
            anyAngle(image, rotation, turned, ground);
        }
        return turned;
    }

    private static void quarters(Pixels image, Rotation rotation, Pixels turned) {
        int right = image.width() - 1;
        int bottom = image.height() - 1;
        int channels = image.channels();
        for (int y = 0, to = 0; y < turned.height(); y++) {
            for (int x = 0; x < turned.width(); x++, to += channels) {
                int column =
                        switch (rotation.quarters()) {
                            case 0 -> x;
                            case 1 -> y;
                            case 2 -> right - x;
                            default -> right - y;
                        };
                int row =
                        switch (rotation.quarters()) {
                            case 0 -> y;
                            case 1 -> bottom - x;
                            case 2 -> bottom - y;
                            default -> x;
                        };
                int from = (row * image.width() + (rotation.mirror() ? right - column : column)) * channels;
                System.arraycopy(image.data(), from, turned.data(), to, channels);
            }
        }
    }

    private static void anyAngle(Pixels image, Rotation rotation, Pixels turned, byte ground) {
        double angle = Math.toRadians(rotation.degrees());
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        Arrays.fill(turned.data(), ground);
        for (int y = 0; y < turned.height(); y++) {
            for (int x = 0; x < turned.width(); x++) {
                double dx = x + 0.5 - turned.width() / 2.0;
                double dy = y + 0.5 - turned.height() / 2.0;
                double u = cos * dx + sin * dy + image.width() / 2.0 - 0.5;
                double v = cos * dy - sin * dx + image.height() / 2.0 - 0.5;
                double column = rotation.mirror() ? image.width() - 1 - u : u;
                interpolate(image, column, v, turned, (y * turned.width() + x) * image.channels());
            }
        }
    }

    private static void interpolate(Pixels image, double x, double y, Pixels turned, int to) {
        if (x < -0.5 || y < -0.5 || x > image.width() - 0.5 || y > image.height() - 0.5) {
            return;
        }
        int x0 = (int) Math.max(0, Math.floor(x));
        int y0 = (int) Math.max(0, Math.floor(y));
        int x1 = Math.min(image.width() - 1, x0 + 1);
        int y1 = Math.min(image.height() - 1, y0 + 1);
        double fx = Math.max(0, x - x0);
        double fy = Math.max(0, y - y0);
        for (int c = 0; c < image.channels(); c++) {
            double upper = image.sample(x0, y0, c) * (1 - fx) + image.sample(x1, y0, c) * fx;
            double lower = image.sample(x0, y1, c) * (1 - fx) + image.sample(x1, y1, c) * fx;
            turned.data()[to + c] = (byte) Math.round(upper * (1 - fy) + lower * fy);
        }
    }
}
