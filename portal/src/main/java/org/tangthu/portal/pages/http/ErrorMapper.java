package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.limits.LimitsFilter;

/** The edge: a failure is logged here, once, under the number of the request, which the visitor is told. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    private final Responses responses;
    private final HttpServletRequest request;

    /** @param request stands for the one that is being answered */
    @Inject
    ErrorMapper(Responses responses, @Context HttpServletRequest request) {
        this.responses = responses;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Request asked = Request.of(request);
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            Response told = refused.getResponse();
            Response page = responses.error(told.getStatus(), Optional.empty(), asked);
            String allowed = told.getHeaderString(HttpHeaders.ALLOW);
            return allowed == null
                    ? page
                    : Response.fromResponse(page)
                            .header(HttpHeaders.ALLOW, allowed)
                            .build();
        }
        Optional<String> id = Optional.ofNullable(request.getAttribute(LimitsFilter.REQUEST_ID))
                .map(Object::toString);
        LOG.error("Page {} failed, request {}", request.getRequestURI(), id.orElse("none"), failure);
        return responses.error(500, id, asked);
    }
}
