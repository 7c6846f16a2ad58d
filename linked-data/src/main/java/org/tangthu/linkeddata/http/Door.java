package org.tangthu.linkeddata.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.store.RdfStoreException;
import org.tangthu.repository.RepositoryException;

/**
 * A door that is only read through: GET and HEAD, open to every origin; 405 for other methods, 503 while
 * the RDF store or the catalogue is away.
 */
public abstract class Door extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer.open(response);
        try {
            answer(request, response);
        } catch (RdfStoreException e) {
            away("store.away", e, response);
        } catch (RepositoryException e) {
            if (!e.isTransient() || response.isCommitted()) {
                throw e;
            }
            away("catalogue.away", e, response);
        }
    }

    private static void away(String message, RuntimeException why, HttpServletResponse response) throws IOException {
        LOG.warn(why.getMessage(), why);
        response.resetBuffer();
        response.setHeader("Retry-After", "30");
        Answer.text(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, message);
    }

    @Override
    protected final void doOptions(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        Answer.options(response, methods());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(response);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(response);
    }

    @Override
    protected void doPatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(response);
    }

    protected final void refuse(HttpServletResponse response) throws IOException {
        Answer.open(response);
        response.setHeader("Allow", methods());
        Answer.text(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "read.only", methods());
    }

    /** What is not refused; who takes more than GET overrides its method, too. */
    protected String methods() {
        return METHODS;
    }

    protected abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** The path below the place where the door is mounted, without its first slash; decoded. */
    protected static String rest(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
