package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.frame.Answer.Content;
import org.tangthu.portal.pages.ErrorPage;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.ResultForm;
import org.tangthu.portal.pages.SearchAddress;
import org.tangthu.portal.pages.results.OpenSearch;
import org.tangthu.portal.pages.results.ResultLists;
import org.tangthu.portal.search.SearchUnavailable;

/**
 * The search page in other forms, with its parameters: {@code /search.csv} and {@code /search.ris} have the first results, {@code
 * /search.atom} the page of results that is asked for. And what browsers are told of the search. 503 while the index is away.
 */
@Path("/")
public final class ResultsResource {
    private static final String UTF_8 = ";charset=UTF-8";
    private static final Logger LOG = LoggerFactory.getLogger(ResultsResource.class);

    private final ResultLists results;
    private final OpenSearch openSearch;
    private final Pages pages;
    private final Responses responses;

    @Inject
    ResultsResource(ResultLists results, OpenSearch openSearch, Pages pages, Responses responses) {
        this.results = results;
        this.openSearch = openSearch;
        this.pages = pages;
        this.responses = responses;
    }

    @GET
    @Path("search.csv")
    public Response table(@Context HttpServletRequest servletRequest) {
        return found(
                Request.of(servletRequest),
                address ->
                        file(results.table(address), ResultForm.CSV.type() + UTF_8 + ";header=present", "search.csv"));
    }

    @GET
    @Path("search.ris")
    public Response references(@Context HttpServletRequest servletRequest) {
        return found(
                Request.of(servletRequest),
                address -> file(results.references(address), ResultForm.RIS.type(), "search.ris"));
    }

    @GET
    @Path("search.atom")
    public Response feed(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return found(
                asked,
                address -> open(Response.ok(results.feed(address, asked.language()), ResultForm.ATOM.type() + UTF_8)));
    }

    @GET
    @Path("opensearch.xml")
    public Response description(@Context HttpServletRequest servletRequest) {
        String description = openSearch.description(Request.of(servletRequest).language());
        return open(Response.ok(description, OpenSearch.TYPE + UTF_8));
    }

    private Response found(Request asked, Function<SearchAddress, Response> answer) {
        Optional<ErrorPage> refusal = pages.tooNarrow(asked.parameters(), asked.language());
        if (refusal.isPresent()) {
            return responses.page(refusal.get().status(), refusal.get(), asked);
        }
        try {
            return answer.apply(SearchAddress.parse(asked.parameters()));
        } catch (SearchUnavailable e) {
            LOG.warn(e.getMessage(), e);
            return responses.searchIsAway(asked);
        }
    }

    private static Response file(Content content, String type, String name) {
        StreamingOutput written = content::writeTo;
        return open(Response.ok(written, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
    }

    private static Response open(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
