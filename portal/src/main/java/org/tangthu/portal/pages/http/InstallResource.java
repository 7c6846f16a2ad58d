package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.install.InstallPages;

/** What browsers ask for to install the site, and the signs that they look for under names of their own. */
@Path("/")
public final class InstallResource {
    private final InstallPages pages;
    private final Assets assets;
    private final Responses responses;

    @Inject
    InstallResource(InstallPages pages, Assets assets, Responses responses) {
        this.pages = pages;
        this.assets = assets;
        this.responses = responses;
    }

    /** {@code lang} tells the language. */
    @GET
    @Path("manifest.webmanifest")
    public Response manifest(@Context HttpServletRequest servletRequest) {
        String manifest = pages.manifest(Language.ofQuery(servletRequest.getQueryString()));
        return Response.ok(manifest, "application/manifest+json;charset=UTF-8")
                .cacheControl(kept(TimeUnit.HOURS.toSeconds(1)))
                .build();
    }

    /** Browsers look for a new one with each page; its reach is what lies below its address. */
    @GET
    @Path("sw.js")
    public Response worker() {
        CacheControl always = new CacheControl();
        always.setNoCache(true);
        return Response.ok(pages.worker(), "text/javascript;charset=UTF-8")
                .cacheControl(always)
                .build();
    }

    @GET
    @Path("offline")
    public Response offline(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return responses.page(200, pages.offline(asked.language()), asked);
    }

    @GET
    @Path("favicon.ico")
    public Response icon() {
        return picture("images/favicon.ico", "image/vnd.microsoft.icon");
    }

    @GET
    @Path("apple-touch-icon.png")
    public Response touchIcon() {
        return picture("images/icon-180.png", "image/png");
    }

    private Response picture(String source, String type) {
        StreamingOutput content = out -> {
            try (InputStream in = assets.open(assets.file(source))) {
                in.transferTo(out);
            }
        };
        return Response.ok(content, type)
                .cacheControl(kept(TimeUnit.DAYS.toSeconds(1)))
                .build();
    }

    private static CacheControl kept(long seconds) {
        CacheControl control = new CacheControl();
        control.setMaxAge((int) seconds);
        return control;
    }
}
