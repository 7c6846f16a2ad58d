package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.pages.HomePage;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SearchPage;
import org.tangthu.portal.pages.developers.ApiCatalog;
import org.tangthu.repository.address.Addresses;

/** The addresses of the pages. */
@Path("/")
public final class PagesResource {
    /** While the search index is away. */
    static final Duration SOON = Duration.ofSeconds(30);

    private final Pages pages;
    private final Responses responses;
    private final ApiCatalog catalogue;

    @Inject
    PagesResource(Pages pages, Addresses addresses, Responses responses) {
        this.pages = pages;
        this.catalogue = new ApiCatalog(addresses);
        this.responses = responses;
    }

    /** With a link to the catalogue of APIs (RFC 9727, section 5). */
    @GET
    public Response home(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        List<Answer.Link> links = List.of(new Answer.Link(ApiCatalog.RELATION, catalogue.address()));
        return responses.kept(servletRequest, conditions, asked -> home(links, asked));
    }

    private Answer home(List<Answer.Link> links, Request asked) {
        HomePage page = pages.home(asked.language());
        return new Answer.Found(
                page, Optional.empty(), links, page.items().isPresent() ? Lasting.AS_THE_INDEX : Lasting.NO);
    }

    /** 400 for more filters than any page leads to; 503 while the index is away, with the page that says so. */
    @GET
    @Path("search")
    public Response search(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(servletRequest);
        return pages.tooNarrow(asked.parameters(), asked.language())
                .map(refusal -> responses.page(refusal.status(), refusal, asked))
                .orElseGet(() -> responses.kept(servletRequest, conditions, this::searched));
    }

    private Answer searched(Request asked) {
        SearchPage page = pages.search(asked.parameters(), asked.language());
        return page.available() ? Answer.Found.of(page, Lasting.AS_THE_INDEX) : new Answer.Later(page, 503, SOON);
    }

    /** The parameters {@code page} and {@code xywh}, or {@code iiif-content}, tell where the reader opens. */
    @GET
    @Path("item/{id}")
    public Response item(
            @PathParam("id") String id,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest,
                conditions,
                asked -> pages.item(id, asked.parameters(), asked.visitor(), asked.language()));
    }

    /** Items like this one; they are asked of the search index, so the item's own page only leads here. */
    @GET
    @Path("item/{id}/similar")
    public Response similar(
            @PathParam("id") String id,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(servletRequest, conditions, asked -> pages.similar(id, asked.language()));
    }

    /** What is known of an item, in a form for other programs. */
    @GET
    @Path("item/{id:[^/.]+}.{format:ris|bib|csl\\.json|mods\\.xml|marc\\.xml|mets\\.xml|dc\\.xml}")
    public Response record(
            @PathParam("id") String id,
            @PathParam("format") String format,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        return responses.of(pages.record(id, format), Request.of(servletRequest), conditions);
    }

    /** Whoever gets it has it made where it is not there; a request for the head alone only looks. */
    @GET
    @Path("item/{id:[^/.]+}.pdf")
    public Response pdf(
            @PathParam("id") String id,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(servletRequest);
        boolean make = "GET".equals(servletRequest.getMethod());
        Answer answer = pages.pdf(id, asked.parameters(), asked.visitor(), asked.language(), make);
        return answer instanceof Answer.Document document
                ? responses.document(document, servletRequest, conditions)
                : responses.of(answer, asked, conditions);
    }

    /** The reader alone, which other sites may frame; the parameters are those of the item's page. */
    @GET
    @Path("item/{id}/embed")
    public Response embed(
            @PathParam("id") String id,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(servletRequest);
        return responses.of(pages.embed(id, asked.parameters(), asked.visitor(), asked.language()), asked, conditions);
    }

    /** In Mirador; the parameters are those of the item's page. */
    @GET
    @Path("item/{id}/view")
    public Response view(
            @PathParam("id") String id,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(servletRequest);
        return responses.of(pages.view(id, asked.parameters(), asked.visitor(), asked.language()), asked, conditions);
    }

    /**
     * The parameters {@code q} (words to mark), {@code readings=hide}, and {@code to}: the label of a page to go to.
     */
    @GET
    @Path("item/{id}/page/{page:[0-9]{4,9}}")
    public Response leaf(
            @PathParam("id") String id,
            @PathParam("page") String page,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest,
                conditions,
                asked -> pages.leaf(id, page, asked.parameters(), asked.visitor(), asked.language()));
    }
}
