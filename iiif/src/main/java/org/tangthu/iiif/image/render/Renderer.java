package org.tangthu.iiif.image.render;

import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Offering;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pyramid.Pyramid;

/** Answers what no stored tile answers, under a budget of memory. Thread-safe. */
public final class Renderer {
    private final RenderQueue queue;
    private final JpegSettings jpeg;
    private final Queue<JpegDecoder> idle = new ConcurrentLinkedQueue<>();

    /** @param jpeg how JPEG answers are encoded */
    public Renderer(RenderQueue queue, JpegSettings jpeg) {
        this.queue = queue;
        this.jpeg = jpeg;
    }

    /**
     * The whole answer, in the format that was asked for.
     *
     * @param cut in pixels of the offering
     * @throws org.tangthu.iiif.error.RetryLaterException if too much is asked for at this moment
     * @throws org.tangthu.iiif.error.InvalidRequestException if it takes more memory than is ever granted
     * @throws org.tangthu.iiif.error.BrokenImageException if the pyramid is damaged
     */
    public byte[] render(Pyramid pyramid, Offering offering, ImageRequest request, ImageRequest.Cut cut)
            throws IOException {
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
