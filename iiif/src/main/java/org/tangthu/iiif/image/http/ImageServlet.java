package org.tangthu.iiif.image.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tangthu.iiif.auth.Bearers;
import org.tangthu.iiif.http.Conditional;
import org.tangthu.iiif.http.IiifServlet;
import org.tangthu.iiif.image.ImageAnswer;
import org.tangthu.iiif.image.ImageService;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.request.ImageId;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.ServedImage;
import org.tangthu.iiif.pyramid.OpenFiles;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * One version of the Image API at {@code /iiif/image/{version}/{item}.{page}/…}. What does not fit the syntax is refused
 * before anything is looked up, what a visitor may not see before any file is touched.
 */
public final class ImageServlet extends IiifServlet {
    private static final long serialVersionUID = 1L;

    /** Browsers keep what they showed; shared caches ask again each minute, so that what is withdrawn is soon gone from them. */
    private static final String FOR_ALL = "public, max-age=3600, s-maxage=60";

    private static final String FOR_THE_VISITOR = "private, no-cache";

    private final transient ImageApi api;
    private final transient ImageService images;
    private final transient FileRange ranges;
    private final transient Outgoing outgoing;
    private final transient Bearers bearers;
    private final transient Addresses addresses;
    private final String profile;
    private final transient ObjectMapper json = new ObjectMapper();

    /**
     * @param files in which stored answers stand
     * @param outgoing which all versions share
     * @param bearers tells what a token opens that comes with a request for a description
     */
    public ImageServlet(
            ImageApi api,
            ImageService images,
            OpenFiles files,
            Outgoing outgoing,
            Bearers bearers,
            Addresses addresses) {
        this.api = api;
        this.images = images;
        this.ranges = new FileRange(files);
        this.outgoing = outgoing;
        this.bearers = bearers;
        this.addresses = addresses;
        this.profile = "<" + api.profile() + ">;rel=\"profile\"";
    }

    @Override
    protected void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ImageId id = ImageId.parse(path.get(0));
        if (path.size() == 1 || (path.size() == 2 && path.get(1).isEmpty())) {
            response.setHeader("Location", service(images.describe(id).id()) + "/info.json");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else if (path.size() == 2 && path.get(1).equals("info.json")) {
            info(id, request, response);
        } else {
            image(id, api.parse(path.subList(1, path.size())), request, response);
        }
    }

    private String service(ImageId id) {
        return addresses.base() + api.path() + "/" + id;
    }

    private void info(ImageId id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServedImage image = images.describe(id);
        boolean linkedData = asksForLinkedData(request);
        byte[] body = description(image);
        response.setHeader("Link", profile);
        response.setHeader("Vary", "Accept");
        if (!api.describesGuarded() && !images.shows(image, visitor(request, bearers))) {
            // Authentication API 1.0, section 3.2: there is a lower tier for everybody.
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Location", service(image.id().ofPreview()) + "/info.json");
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        boolean open = image.open() || api.describesGuarded();
        response.setHeader("Cache-Control", open ? FOR_ALL : FOR_THE_VISITOR);
        // More than the pixels change it: rights, limits, what this machine can write.
        EntityTag tag = new EntityTag((linkedData ? "ld-" : "json-") + Integer.toHexString(Arrays.hashCode(body)));
        if (!Conditional.notModified(request, response, tag)) {
            send(response, mediaType(linkedData), body);
        }
    }

    private byte[] description(ServedImage image) throws IOException {
        String manifest = addresses.at("/iiif/presentation/3/" + image.id().item() + "/manifest");
        return json.writeValueAsBytes(api.describe(image, service(image.id()), manifest));
    }

    private boolean asksForLinkedData(HttpServletRequest request) {
        return request.getHeader("Accept") == null ? api.prefersLinkedData() : asksFor(request, LINKED_DATA, JSON);
    }

    private String mediaType(boolean linkedData) {
        return linkedData ? api.linkedDataType() : JSON;
    }

    private void image(ImageId id, ImageRequest asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ImageService.Granted granted = images.grant(id, visitor(request));
        ServedImage image = granted.image();
        ImageRequest.Cut cut = asked.resolve(image);
        String canonical = api.canonical(asked, cut, image);
        response.setHeader("Link", "<" + service(image.id()) + "/" + canonical + ">;rel=\"canonical\"," + profile);
        response.setHeader("Cache-Control", image.open() ? FOR_ALL : FOR_THE_VISITOR);
        EntityTag tag = new EntityTag(image.fingerprint() + "-" + Integer.toHexString(canonical.hashCode()));
        if (!Conditional.notModified(request, response, tag, image.modified())) {
            response.setContentType(asked.format().mediaType());
            if (request.getMethod().equals("HEAD")) {
                // Only the length of what stands ready is known; nothing is made to be thrown away.
                granted.stored(asked, cut)
                        .ifPresent(
                                ready -> response.setContentLength(ready.range().length()));
            } else {
                send(granted.answer(asked, cut), request, response);
            }
        }
    }

    private void send(ImageAnswer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (answer instanceof ImageAnswer.Stored stored) {
            ranges.send(stored.file(), stored.range(), request, response);
        } else if (answer instanceof ImageAnswer.Kept kept) {
            send(kept.bytes(), response);
        } else if (answer instanceof ImageAnswer.Rendered rendered) {
            send(rendered.bytes(), response);
        }
    }

    private void send(byte[] bytes, HttpServletResponse response) throws IOException {
        outgoing.send(bytes.length, () -> {
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        });
    }
}
