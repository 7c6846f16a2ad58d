package org.tangthu.iiif.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.ImageId;
import org.tangthu.iiif.image.request.Limits;
import org.tangthu.iiif.image.request.ServedImage;

/** Images that are only talked about: as if a pyramid of tiles of 512 pixels stood behind them. */
public final class TestImage {
    private static final int TILE = 512;

    private TestImage() {}

    public static ServedImage of(int width, int height, Limits limits) {
        List<Dimensions> levels = new ArrayList<>(List.of(new Dimensions(width, height)));
        Dimensions last = levels.get(0);
        while (last.width() > TILE || last.height() > TILE) {
            last = new Dimensions((last.width() + 1) / 2, (last.height() + 1) / 2);
            levels.add(last);
        }
        return new ServedImage(
                new ImageId("b", "0001", false),
                levels.get(0),
                TILE,
                levels.size(),
                List.of(last),
                true,
                limits,
                Optional.empty(),
                Instant.EPOCH,
                "f",
                true);
    }
}
