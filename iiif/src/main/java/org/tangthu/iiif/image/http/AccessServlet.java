package org.tangthu.iiif.image.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tangthu.iiif.error.GoneException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.error.RetryLaterException;
import org.tangthu.iiif.error.UnauthorizedException;
import org.tangthu.iiif.image.ImageService;
import org.tangthu.iiif.image.request.ImageId;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;

/**
 * {@code /iiif/access/{item}.{page}?forwardedFor=…}: where another image server on this machine asks which file it may
 * show to whom. Always answers in JSON: {@code decision} ({@code full}, {@code preview}, {@code denied}) and the
 * {@code status} to give to the visitor; with status 200 also the absolute path of the pyramid ({@code file}) and the
 * public address above the versions of the Image API ({@code images}).
 *
 * <p>It tells paths of this machine and believes whom the asker names as the visitor. So it answers this machine alone,
 * and never what came through a proxy.
 */
public final class AccessServlet extends HttpServlet {
    public static final String PATH = "/iiif/access";

    private static final List<String> SIGNS_OF_A_PROXY =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via");
    /** A proxy passes on the public name as often as not; and a page from afar that had its name point here keeps it. */
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final long serialVersionUID = 1L;

    private final transient ImageService images;
    private final transient Addresses addresses;
    private final transient BiFunction<String, String, Visitor> visitors;
    private final transient ObjectMapper json = new ObjectMapper();

    /**
     * @param visitors tells who asks the other server, from the values of X-Forwarded-For and Cookie that it got; empty if
     *     it got none
     */
    public AccessServlet(ImageService images, Addresses addresses, BiFunction<String, String, Visitor> visitors) {
        this.images = images;
        this.addresses = addresses;
        this.visitors = visitors;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!fromThisMachine(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String forwardedFor =
                Optional.ofNullable(request.getParameter("forwardedFor")).orElse("");
        String cookies = Optional.ofNullable(request.getHeader("Cookie")).orElse("");
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), decide(name, visitors.apply(forwardedFor, cookies)));
    }

    private static boolean fromThisMachine(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && OWN_NAMES.contains(request.getServerName())
                && SIGNS_OF_A_PROXY.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private ObjectNode decide(String name, Visitor visitor) throws IOException {
        try {
            ImageId id = ImageId.parse(name);
            if (id.preview()) {
                throw new NotFoundException("Previews are made by this server's own engine");
            }
            return answer("full", HttpServletResponse.SC_OK)
                    .put("file", images.grant(id, visitor).file().toString())
                    .put("images", addresses.at("/iiif/image"));
        } catch (UnauthorizedException e) {
            return answer("preview", HttpServletResponse.SC_UNAUTHORIZED);
        } catch (NotFoundException e) {
            return answer("denied", HttpServletResponse.SC_NOT_FOUND);
        } catch (GoneException e) {
            return answer("denied", HttpServletResponse.SC_GONE);
        } catch (RetryLaterException e) {
            return answer("full", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private ObjectNode answer(String decision, int status) {
        return json.createObjectNode().put("decision", decision).put("status", status);
    }
}
