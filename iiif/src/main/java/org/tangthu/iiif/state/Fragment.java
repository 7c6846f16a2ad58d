package org.tangthu.iiif.state;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.iiif.image.request.Region;

/**
 * The spatial dimension of a media fragment ({@code xywh=}, W3C Media Fragments 4.2.2). Viewers write decimals too, and
 * areas that begin left of or above the image: these are rounded, and cut at its edges.
 */
final class Fragment {
    private static final String NUMBER = "(-?\\d{1,9}(?:\\.\\d{1,20})?)";
    private static final Pattern XYWH = Pattern.compile(
            "(?:^|&)xywh=(?:(pixel|percent|pct):)?" + String.join(",", NUMBER, NUMBER, NUMBER, NUMBER) + "(?:&|$)");

    private Fragment() {}

    /** @param fragment what follows the hash; empty if it names no area, or one of no size */
    static Optional<Region> area(String fragment) {
        Matcher matcher = XYWH.matcher(fragment);
        if (!matcher.find()) {
            return Optional.empty();
        }
        double left = Double.parseDouble(matcher.group(2));
        double top = Double.parseDouble(matcher.group(3));
        double right = left + Double.parseDouble(matcher.group(4));
        double bottom = top + Double.parseDouble(matcher.group(5));
        boolean pixels = matcher.group(1) == null || matcher.group(1).equals("pixel");
        return pixels
                ? pixels(Math.max(0, left), Math.max(0, top), right, bottom)
                : percent(Math.max(0, left), Math.max(0, top), right, bottom);
    }

    private static Optional<Region> pixels(double left, double top, double right, double bottom) {
        int x = (int) Math.round(left);
        int y = (int) Math.round(top);
        int width = (int) Math.round(right) - x;
        int height = (int) Math.round(bottom) - y;
        return width < 1 || height < 1 ? Optional.empty() : Optional.of(new Region.Pixels(x, y, width, height));
    }

    private static Optional<Region> percent(double left, double top, double right, double bottom) {
        return right <= left || bottom <= top || left >= 100 || top >= 100
                ? Optional.empty()
                : Optional.of(new Region.Percent(left, top, right - left, bottom - top));
    }
}
