package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Notes that an answer failed when it was already on its way, which Jersey would end as if it were whole. */
final class BrokenAnswers implements WriterInterceptor {
    /** Attribute of the request: the failure. */
    static final String FAILURE = BrokenAnswers.class.getName();

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /**
     * @param request stands for the one that is being answered
     * @param response stands for its answer
     */
    @Inject
    BrokenAnswers(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        try {
            answer.proceed();
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                request.setAttribute(FAILURE, e);
            }
            throw e;
        }
    }
}
