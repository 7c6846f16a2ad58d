package org.tangthu.iiif.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.auth.AuthWords;
import org.tangthu.iiif.auth.v1.AuthServices1;
import org.tangthu.iiif.auth.v2.AuthServices2;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.request.ImageId;
import org.tangthu.iiif.image.request.Limits;
import org.tangthu.iiif.image.request.ServedImage;
import org.tangthu.iiif.image.v2.ImageApi2;
import org.tangthu.iiif.image.v3.ImageApi3;
import org.tangthu.repository.address.Addresses;

/** Images that are only talked about: as if a pyramid of tiles of 512 pixels stood behind them. */
public final class TestImage {
    private static final int TILE = 512;

    private static final Addresses ADDRESSES = new Addresses(TestRepository.BASE);
    private static final AuthWords WORDS = new AuthWords(ADDRESSES);

    private TestImage() {}

    public static ImageApi api2() {
        return new ImageApi2(new AuthServices1(ADDRESSES, WORDS));
    }

    public static ImageApi api3() {
        return new ImageApi3(new AuthServices2(ADDRESSES, WORDS));
    }

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
                true,
                Optional.empty());
    }
}
