package org.tangthu.iiif.image.request;

import java.util.List;
import java.util.Map;
import org.tangthu.iiif.error.InvalidRequestException;

/**
 * A version of the IIIF Image API: how it spells requests, how it describes an image, what it promises. All versions
 * meet in {@link ImageRequest}; everything behind it knows none of them.
 */
public interface ImageApi {
    /** Under which the version's images stand, such as {@code /iiif/image/3}. */
    String path();

    /** URI of the compliance level that is kept whole. */
    String profile();

    /** The media type of its JSON-LD, with the parameters that the version asks for. */
    String linkedDataType();

    /** Whether JSON-LD is what a client gets that says nothing of media types; else it is plain JSON. */
    boolean prefersLinkedData();

    /**
     * Whether everybody may read the description of an image that only some may see; else the others are sent on to that of
     * its preview, as the version of the Authorization Flow API asks that belongs to it.
     */
    boolean describesGuarded();

    /**
     * @param parts region, size, rotation, quality.format
     * @throws InvalidRequestException if one of them says nothing that the version knows
     */
    ImageRequest parse(List<String> parts);

    /**
     * The one spelling that all requests for the same answer share. Read again, it is the same request.
     *
     * @param cut the request as the image resolves it
     */
    String canonical(ImageRequest request, ImageRequest.Cut cut, ServedImage image);

    /**
     * The image information as a tree to be written as JSON: exactly what the engine does.
     *
     * @param service address of the image service
     * @param manifest address of the manifest in which the image is shown
     */
    Map<String, Object> describe(ServedImage image, String service, String manifest);
}
