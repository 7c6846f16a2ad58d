package org.tangthu.portal.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Keeps answers from being packed for the way ({@code Transfer-Encoding: gzip}), which a server need not do for whoever
 * could take it (RFC 9110, section 10.1.4). Perl's LWP, by which many harvest, offers to take it with every request and then
 * unpacks each piece by itself: all but the first would be lost. Answers are packed as a whole, for who accepts that.
 */
final class WholeAnswers extends ValveBase {
    WholeAnswers() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.getCoyoteRequest().getMimeHeaders().removeHeader("TE");
        getNext().invoke(request, response);
    }
}
