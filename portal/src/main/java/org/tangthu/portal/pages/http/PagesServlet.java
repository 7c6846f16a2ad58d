package org.tangthu.portal.pages.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.glassfish.jersey.servlet.ServletContainer;

/** Serves the pages; an answer that fails on its way is broken off, so that nobody takes a part of it for the whole. */
public final class PagesServlet extends ServletContainer {
    private static final long serialVersionUID = 1L;

    public PagesServlet(PagesApplication pages) {
        super(pages);
    }

    /** @throws ServletException for the container to close the connection before the answer's regular end */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        super.service(request, response);
        if (request.getAttribute(BrokenAnswers.FAILURE) instanceof Exception failure) {
            throw new ServletException("The answer to " + request.getRequestURI() + " was broken off", failure);
        }
    }
}
