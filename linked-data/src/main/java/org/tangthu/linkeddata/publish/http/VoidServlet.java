package org.tangthu.linkeddata.publish.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.publish.Datasets;
import org.tangthu.linkeddata.publish.OpenData;
import org.tangthu.linkeddata.publish.Statistics;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * {@code /.well-known/void} (VoID, section 7.2), as RDF by {@code Accept} or by extension; people are sent to the page
 * about open data. Mount it at {@link #PATTERNS}.
 */
public final class VoidServlet extends Door {
    public static final List<String> PATTERNS = List.of(
            "/.well-known/void",
            "/.well-known/void.ttl",
            "/.well-known/void.jsonld",
            "/.well-known/void.nt",
            "/.well-known/void.rdf");

    private static final long serialVersionUID = 1L;

    private final transient OpenData data;
    private final transient Addresses addresses;
    private final String edition;

    /** @param edition names what an answer hangs on besides its data; letters, digits and hyphens */
    public VoidServlet(OpenData data, Addresses addresses, String edition) {
        this.data = data;
        this.addresses = addresses;
        this.edition = edition;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MediaType> type = FormedPath.of(request).type(request);
        if (type.isEmpty()) {
            Answer.text(
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "not.acceptable",
                    MediaType.list(MediaType.RDF_THEN_HTML));
        } else if (type.get() == MediaType.HTML) {
            Answer.see(response, addresses.at("/open-data"));
        } else {
            describe(request, response, type.get());
        }
    }

    private void describe(HttpServletRequest request, HttpServletResponse response, MediaType type) throws IOException {
        Optional<Statistics> counted = data.statistics();
        Datasets.Snapshot now = data.datasets().now();
        EntityTag tag = new EntityTag(String.join(
                "-",
                now.tag(),
                Integer.toHexString(data.files().of(DatasetName.HOLDINGS).hashCode()),
                type.extension(),
                edition));
        if (!Answer.unchanged(request, response, tag)) {
            Answer.graph(response, data.description().describe(counted), type);
        }
    }
}
