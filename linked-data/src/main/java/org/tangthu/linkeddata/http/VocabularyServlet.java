package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.address.PathSegment;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Entity;

/**
 * {@code /ns…} and {@code /id/…}: the ontology, the profile, the shapes, the context, the concept schemes, each concept, and every library, collection and agent,
 * as RDF or as a page, by {@code Accept} or by extension ({@code .ttl .jsonld .nt .rdf}). What has a page at an address of
 * its own in the portal is answered to people by 303.
 */
public final class VocabularyServlet extends Door {
    private static final long serialVersionUID = 1L;

    private static final Pattern ENTITY = Pattern.compile("/id/([^/]+)/([^/]+)");
    private static final String CONTEXT = "/ns/context.jsonld";

    private final transient Vocabulary vocabulary;
    private final transient Catalogue catalogue;
    private final transient Describer describer;
    private final transient Addresses addresses;
    private final transient PageFrame frame;
    private final String context;

    public VocabularyServlet(
            Vocabulary vocabulary, Catalogue catalogue, Describer describer, Addresses addresses, PageFrame frame) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.describer = describer;
        this.addresses = addresses;
        this.frame = frame;
        context = JsonLdContext.of(vocabulary);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals(CONTEXT)) {
            Answer.tagged(request, response, MediaType.JSON_LD.contentType(), context.getBytes(StandardCharsets.UTF_8));
            return;
        }
        int dot = path.lastIndexOf('.');
        Optional<MediaType> fixed = dot < 0 ? Optional.empty() : MediaType.ofExtension(path.substring(dot + 1));
        String bare = fixed.isPresent() ? path.substring(0, dot) : path;
        Optional<Thing> thing = concept(bare).or(() -> entity(bare));
        Optional<MediaType> type = fixed.or(() -> MediaType.best(request, MediaType.RDF_THEN_HTML));
        if (thing.isEmpty()) {
            Answer.missing(request, response, frame, addresses.at("/ns"), path);
        } else if (type.isEmpty()) {
            Answer.text(
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "not.acceptable",
                    MediaType.list(MediaType.RDF_THEN_HTML));
        } else {
            answer(request, response, thing.get(), type.get());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Thing thing, MediaType type)
            throws IOException {
        if (type != MediaType.HTML) {
            links(response, thing);
            response.setHeader("Content-Location", thing.iri() + "." + type.extension());
            Answer.tagged(request, response, type.contentType(), Answer.bytes(thing.graph(), type));
        } else if (thing.page().isPresent()) {
            Answer.see(response, thing.page().get());
        } else {
            links(response, thing);
            Words words = Words.of(request, GraphPage.BUNDLE);
            String html = frame.about(thing.iri(), GraphPage.forms(thing.iri()), words.language())
                    .orElseGet(() -> frame.around(page(thing, words)));
            response.setHeader("Content-Language", words.language());
            Answer.tagged(request, response, MediaType.HTML.contentType(), html.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Page page(Thing thing, Words words) {
        String path = thing.iri().substring(addresses.base().length());
        return vocabulary.describe(thing.iri()).isPresent()
                ? VocabularyPage.of(thing.iri(), path, thing.graph(), vocabulary, words)
                : GraphPage.of(thing.iri(), path, thing.graph(), vocabulary, words);
    }

    private static void links(HttpServletResponse response, Thing thing) {
        GraphPage.forms(thing.iri())
                .forEach(form -> response.addHeader(
                        "Link", "<" + form.href() + ">; rel=\"alternate\"; type=\"" + form.type() + "\""));
    }

    private Optional<Thing> concept(String path) {
        String iri = addresses.at(path);
        return vocabulary.describe(iri).map(graph -> new Thing(iri, graph, Optional.empty()));
    }

    private Optional<Thing> entity(String path) {
        Matcher named = ENTITY.matcher(path);
        if (!named.matches()) {
            return Optional.empty();
        }
        String id = PathSegment.identifier(named.group(2));
        return catalogue
                .find(id)
                .filter(entry -> addresses.subject(entry.entity()).equals(addresses.concept(named.group(1), id)))
                .map(this::thing);
    }

    private Thing thing(CatalogueEntry entry) {
        Entity entity = entry.entity();
        Optional<String> page =
                switch (entity.entityKind()) {
                    case LIBRARY -> Optional.of(addresses.library(entity.id()));
                    case COLLECTION -> Optional.of(addresses.collection(entity.id()));
                    case AGENT, ITEM -> Optional.empty();
                };
        return new Thing(addresses.subject(entity), describer.describe(entry), page);
    }

    /**
     * What stands at an address.
     *
     * @param page where people should go; empty if only the RDF tells of it
     */
    private record Thing(String iri, Graph graph, Optional<String> page) {}
}
