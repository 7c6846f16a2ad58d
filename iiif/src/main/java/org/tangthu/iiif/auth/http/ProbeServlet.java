package org.tangthu.iiif.auth.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.tangthu.iiif.auth.Bearers;
import org.tangthu.iiif.auth.Probes;
import org.tangthu.iiif.auth.v2.AuthApi2;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.http.IiifServlet;
import org.tangthu.iiif.image.request.ImageId;

/**
 * The probe services at {@code /iiif/auth/2/probe/{item}.{page}}. A refusal is told in the body, the status of the answer is
 * 200 (section 5.2); where there is no image there is no probe either.
 */
public final class ProbeServlet extends IiifServlet {
    private static final long serialVersionUID = 1L;

    private final transient AuthApi2 api;
    private final transient Probes probes;
    private final transient Bearers bearers;
    private final transient ObjectMapper json = new ObjectMapper();

    public ProbeServlet(AuthApi2 api, Probes probes, Bearers bearers) {
        this.api = api;
        this.probes = probes;
        this.bearers = bearers;
    }

    @Override
    protected void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.size() != 1) {
            throw new NotFoundException("There is nothing here; a probe stands at {item}.{page}");
        }
        ImageId id = ImageId.parse(path.get(0));
        byte[] body = json.writeValueAsBytes(api.result(probes.of(id, visitor(request, bearers))));
        response.setHeader("Cache-Control", "private, no-store");
        send(response, JSON, body);
    }
}
