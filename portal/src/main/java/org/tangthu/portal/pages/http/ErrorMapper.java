package org.tangthu.portal.pages.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge: a failure is logged here, once, under a number that the visitor is told. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    private final Responses responses;

    @Context
    private HttpServletRequest request;

    ErrorMapper(Responses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Request asked = Request.of(request);
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return responses.error(refused.getResponse().getStatus(), Optional.empty(), asked);
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} Page {} failed", id, asked.path(), failure);
        return responses.error(500, Optional.of(id), asked);
    }
}
