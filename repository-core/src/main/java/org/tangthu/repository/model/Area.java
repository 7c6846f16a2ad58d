package org.tangthu.repository.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a page's image in pixels from its upper left corner, as {@code xywh} in addresses has it. */
public record Area(int x, int y, int width, int height) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");

    /** @throws IllegalArgumentException if there is nothing of it */
    public Area {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("an area of an image lies in it and has a width and a height");
        }
    }

    /** @throws IllegalArgumentException saying what is wrong */
    public static Area parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no area of an image; write x,y,width,height in pixels, " + "such as 300,300,700,500");
        }
        return new Area(number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** As much of it as lies in an image of this size; empty if nothing does. */
    public Optional<Area> within(int imageWidth, int imageHeight) {
        return x >= imageWidth || y >= imageHeight
                ? Optional.empty()
                : Optional.of(new Area(x, y, Math.min(width, imageWidth - x), Math.min(height, imageHeight - y)));
    }

    @Override
    public String toString() {
        return x + "," + y + "," + width + "," + height;
    }
}
