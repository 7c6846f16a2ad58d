package org.tangthu.portal.pages.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Assets;

/**
 * The built styles, scripts and pictures at {@code /assets/*}. A name stands for its bytes for good. Browsers that read
 * Brotli get what was packed when it was built; for others the connector packs.
 */
public final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "ico", "image/vnd.microsoft.icon",
            "js", "text/javascript;charset=UTF-8",
            "png", "image/png",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private static final Pattern BROTLI = Pattern.compile("br(?:;q=(?!0(?:\\.0*)?$).*)?");

    private final transient Assets assets;

    public AssetServlet(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String file = path == null ? "" : path.substring(1);
        if (!assets.has(file)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(
                TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        Optional<InputStream> packed = takesBrotli(request) ? assets.openPacked(file) : Optional.empty();
        packed.ifPresent(bytes -> response.setHeader("Content-Encoding", "br"));
        try (InputStream in = packed.orElseGet(() -> assets.open(file))) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static boolean takesBrotli(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept-Encoding")).stream()
                .flatMap(codings -> Stream.of(codings.split(",")))
                .map(coding -> coding.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                .anyMatch(coding -> BROTLI.matcher(coding).matches());
    }
}
