package org.tangthu.portal.pages.http;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.glassfish.jersey.servlet.ServletContainer;

/** Serves the pages; an answer that fails on its way is broken off, so that nobody takes a part of it for the whole. */
public final class PagesServlet extends ServletContainer {
    private static final long serialVersionUID = 1L;

    private static final int IN_MEMORY = 64 * 1024;

    public PagesServlet(PagesApplication pages) {
        super(pages);
    }

    /** How the container is to take forms with files: bounded, on disk beyond some kilobytes. */
    public static MultipartConfigElement files() {
        return new MultipartConfigElement("", FormGuard.MOST_WITH_FILES, FormGuard.MOST_WITH_FILES, IN_MEMORY);
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
