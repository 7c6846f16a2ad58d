package org.tangthu.iiif.image;

import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pyramid.Pyramid;

/** Answers what no stored tile answers, under a budget of memory. Thread-safe. */
final class Renderer {
    private final RenderQueue queue;
    private final JpegSettings jpeg;
    private final Queue<JpegDecoder> idle = new ConcurrentLinkedQueue<>();

    /** @param jpeg how JPEG answers are encoded */
    Renderer(RenderQueue queue, JpegSettings jpeg) {
        this.queue = queue;
        this.jpeg = jpeg;
    }

    /**
     * @param cut in pixels of the offering
     */
    byte[] render(Pyramid pyramid, Offering offering, ImageRequest request, ImageRequest.Cut cut) throws IOException {
        Rendering rendering = new Rendering(pyramid, offering, request, cut);
        return queue.run(rendering.heldBytes(), () -> {
            // As many decoders as renderings run at one time; one that failed is not used again.
            JpegDecoder decoder = Optional.ofNullable(idle.poll()).orElseGet(JpegDecoder::new);
            byte[] answer = rendering.run(decoder, jpeg);
            idle.add(decoder);
            return answer;
        });
    }
}
