package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/** Answers for an item that was taken away: 410 with what may still be said of it, the same at each of its addresses. */
final class Tombstones {
    private final Describer describer;
    private final Addresses addresses;
    private final PageFrame frame;

    Tombstones(Describer describer, Addresses addresses, PageFrame frame) {
        this.describer = describer;
        this.addresses = addresses;
        this.frame = frame;
    }

    /** To people as a page, to programs as RDF; to those that want neither as two sentences. */
    void answer(HttpServletRequest request, HttpServletResponse response, Ark ark, MediaType type) throws IOException {
        if (type == MediaType.HTML) {
            response.addHeader(
                    "Link", "<" + address(ark, MediaType.TURTLE) + ">; rel=\"describedby\"; type=\"text/turtle\"");
            Answer.absent(request, response, frame, HttpServletResponse.SC_GONE, "gone", ark.toString());
        } else {
            response.setStatus(HttpServletResponse.SC_GONE);
            response.setHeader("Content-Location", address(ark, type));
            Answer.graph(response, describer.tombstone(ark), type);
        }
    }

    private String address(Ark ark, MediaType type) {
        return addresses.data(ark) + "." + type.extension();
    }
}
