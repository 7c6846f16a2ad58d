package org.tangthu.portal.pages.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.tangthu.portal.frame.Assets;

/** The built styles, scripts and pictures at {@code /assets/*}. A name stands for its bytes for good. */
public final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

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
        try (InputStream in = AssetServlet.class.getResourceAsStream(Assets.FOLDER + file)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
