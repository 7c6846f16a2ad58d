package org.tangthu.iiif.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All requests that a viewer makes for an image with tiles of 512 pixels, shuffled. */
final class ViewerTiles {
    private static final int TILE = 512;

    private ViewerTiles() {}

    static List<String> of(int width, int height) {
        List<String> requests = new ArrayList<>();
        for (int scale = 1; scale == 1 || Math.max(width, height) > TILE * scale / 2; scale *= 2) {
            int span = TILE * scale;
            for (int y = 0; y < height; y += span) {
                for (int x = 0; x < width; x += span) {
                    requests.add(request(x, y, Math.min(span, width - x), Math.min(span, height - y), scale));
                }
            }
        }
        Collections.shuffle(requests, new Random(1));
        return requests;
    }

    private static String request(int x, int y, int width, int height, int scale) {
        return "%d,%d,%d,%d/%d,%d/0/default.jpg"
                .formatted(x, y, width, height, (width - 1) / scale + 1, (height - 1) / scale + 1);
    }
}
