package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.pages.quality.QualityPages;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.negotiation.Accept;

/** {@code /quality}: how complete descriptions are, as a page, as JSON-LD and as a table; the bare address negotiates. */
@Path("/")
public final class QualityResource {
    private static final String HTML = "text/html";
    private static final String JSON_LD = "application/ld+json";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final int KEPT_SECONDS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(QualityResource.class);

    private final QualityPages quality;
    private final Responses responses;

    @Inject
    QualityResource(QualityPages quality, Responses responses) {
        this.quality = quality;
        this.responses = responses;
    }

    /** 503 while nobody can count. */
    @GET
    @Path("quality")
    public Response quality(@Context HttpServletRequest servletRequest) {
        return counted(servletRequest, () -> negotiated(servletRequest));
    }

    private Response negotiated(HttpServletRequest servletRequest) {
        Enumeration<String> wishes = servletRequest.getHeaders(HttpHeaders.ACCEPT);
        String best = Accept.of(wishes).best(List.of(HTML, JSON_LD, JSON, CSV)).orElse(HTML);
        Response answer =
                switch (best) {
                    case JSON_LD, JSON -> json(best);
                    case CSV -> table();
                    default -> {
                        Request asked = Request.of(servletRequest);
                        yield responses.page(200, quality.page(asked.language()), asked);
                    }
                };
        return Response.fromResponse(answer).header(HttpHeaders.VARY, "Accept").build();
    }

    @GET
    @Path("quality.jsonld")
    public Response data(@Context HttpServletRequest servletRequest) {
        return counted(servletRequest, () -> json(JSON_LD));
    }

    @GET
    @Path("quality.csv")
    public Response csv(@Context HttpServletRequest servletRequest) {
        return counted(servletRequest, this::table);
    }

    private Response counted(HttpServletRequest servletRequest, Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (SearchUnavailable e) {
            LOG.warn(e.getMessage(), e);
            return responses.searchIsAway(Request.of(servletRequest));
        }
    }

    private Response table() {
        return open(quality.csv(), CSV + ";charset=UTF-8");
    }

    private Response json(String type) {
        return open(quality.data(), type);
    }

    private static Response open(String content, String type) {
        CacheControl minute = new CacheControl();
        minute.setMaxAge(KEPT_SECONDS);
        return Response.ok(content, type)
                .cacheControl(minute)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
