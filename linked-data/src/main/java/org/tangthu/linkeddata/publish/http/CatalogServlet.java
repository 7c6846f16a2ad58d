package org.tangthu.linkeddata.publish.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.http.Page;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.http.Words;
import org.tangthu.linkeddata.publish.CatalogPage;
import org.tangthu.linkeddata.publish.Dataset;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.publish.Datasets;
import org.tangthu.linkeddata.publish.OpenData;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * {@code /catalog}, in pages of {@value CatalogPage#SIZE} datasets by {@code page}, with {@code modified_since} only what
 * changed then or later; and {@code /catalog/{dataset}}. As RDF or as a page, by {@code Accept} or by extension. Mount it at
 * {@link #PATTERNS}.
 */
public final class CatalogServlet extends Door {
    public static final List<String> PATTERNS =
            List.of("/catalog/*", "/catalog.ttl", "/catalog.jsonld", "/catalog.nt", "/catalog.rdf");

    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/catalog";

    private final transient OpenData data;
    private final transient Addresses addresses;
    private final transient CatalogHtml html;
    private final transient PageFrame frame;
    private final String edition;

    /** @param edition names what an answer hangs on besides its data; letters, digits and hyphens */
    public CatalogServlet(OpenData data, Addresses addresses, PageFrame frame, String edition) {
        this.data = data;
        this.addresses = addresses;
        this.html = new CatalogHtml(data, addresses);
        this.frame = frame;
        this.edition = edition;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FormedPath path = FormedPath.of(request);
        Optional<MediaType> type = path.type(request);
        if (type.isEmpty()) {
            Answer.text(
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "not.acceptable",
                    MediaType.list(MediaType.RDF_THEN_HTML));
        } else if (path.bare().equals(ROOT) || path.bare().equals(ROOT + "/")) {
            catalog(request, response, type.get());
        } else {
            dataset(request, response, path.bare(), type.get());
        }
    }

    private void catalog(HttpServletRequest request, HttpServletResponse response, MediaType type) throws IOException {
        CatalogRequest asked;
        try {
            asked = CatalogRequest.of(request, data.settings().zone());
        } catch (IllegalArgumentException e) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
            return;
        }
        Datasets.Snapshot now = data.datasets().now();
        Optional<CatalogPage> found = CatalogPage.of(now, asked.since(), asked.page());
        if (found.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "catalog.page", Integer.toString(asked.page()));
            return;
        }
        CatalogPage page = found.get();
        paging(response, page);
        response.setDateHeader("Last-Modified", page.modified().toEpochMilli());
        Words words = Words.of(request, CatalogHtml.BUNDLE);
        write(
                request,
                response,
                type,
                tag(now, page.datasets(), type, words),
                () -> data.catalog().page(page),
                () -> html.of(page, words));
    }

    private void paging(HttpServletResponse response, CatalogPage page) {
        if (page.number() > 1) {
            link(response, page, page.number() - 1, "prev");
        }
        if (page.number() < page.pages()) {
            link(response, page, page.number() + 1, "next");
        }
        link(response, page, 1, "first");
        link(response, page, page.pages(), "last");
    }

    private void link(HttpServletResponse response, CatalogPage page, int number, String rel) {
        response.addHeader("Link", "<" + data.catalog().address(page, number) + ">; rel=\"" + rel + "\"");
    }

    private void dataset(HttpServletRequest request, HttpServletResponse response, String path, MediaType type)
            throws IOException {
        Datasets.Snapshot now = data.datasets().now();
        Optional<Dataset> found =
                DatasetName.parse(path.substring(ROOT.length() + 1)).flatMap(now::find);
        if (found.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", path);
            return;
        }
        Dataset dataset = found.get();
        response.setDateHeader("Last-Modified", dataset.modified().toEpochMilli());
        response.addHeader("Link", "<" + addresses.at(ROOT) + ">; rel=\"collection\"");
        response.addHeader("Link", "<" + data.settings().licence() + ">; rel=\"license\"");
        Words words = Words.of(request, CatalogHtml.BUNDLE);
        write(
                request,
                response,
                type,
                tag(now, List.of(dataset), type, words),
                () -> data.catalog().dataset(dataset),
                () -> html.of(dataset, words));
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            MediaType type,
            EntityTag tag,
            Supplier<Graph> graph,
            Supplier<Page> page)
            throws IOException {
        if (Answer.unchanged(request, response, tag)) {
            return;
        }
        if (type == MediaType.HTML) {
            Answer.page(response, frame, page.get());
        } else {
            Answer.graph(response, graph.get(), type);
        }
    }

    /** The data, its dates, and the files of what is told of change what is said. */
    private EntityTag tag(Datasets.Snapshot now, List<Dataset> told, MediaType type, Words words) {
        int files = told.stream()
                .map(dataset -> data.files().of(dataset.name()))
                .toList()
                .hashCode();
        int holdings = data.files().of(DatasetName.HOLDINGS).hashCode();
        String form = type == MediaType.HTML ? words.language() : type.extension();
        return new EntityTag(String.join("-", now.tag(), Integer.toHexString(31 * files + holdings), form, edition));
    }
}
