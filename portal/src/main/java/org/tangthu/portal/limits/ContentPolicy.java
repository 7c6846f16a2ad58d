package org.tangthu.portal.limits;

import java.util.regex.Pattern;

/** What a page may load, and who may frame it (Content Security Policy, level 3), by its address. */
enum ContentPolicy {
    /** Ours alone, from our own address or the public one. */
    SITE("'self' %1$s", "'self' %1$s data: blob:", "'self' %1$s", "'self'"),
    /**
     * Mirador. It writes its styles by script into style elements that are empty when they are added: the digest is that
     * of nothing, so an element with any content is still refused. Manifests dropped onto it are fetched by the visitor's
     * browser, with their images, from wherever they are.
     */
    VIEWER(
            "'self' %1$s 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
            "'self' %1$s https: data: blob:", "'self' %1$s https:", "'self'"),
    /** Where people sign in and change things: nobody frames it, to lead their clicks astray. */
    PERSONAL("'self' %1$s", "'self' %1$s", "'self' %1$s", "'none'"),
    /** Hands a token to a viewer, which may be of any site, and shows nothing. */
    TOKEN("'none'", "'none'", "'none'", "*"),
    /** The reader alone, a search box or the newest items, which any site may frame. */
    EMBED("'self' %1$s", "'self' %1$s data: blob:", "'self' %1$s", "*"),
    /** The editor of queries, which sets the places of its lines by attributes of style. */
    QUERY("'self' %1$s 'unsafe-inline'", "'self' %1$s data:", "'self' %1$s", "'self'"),
    /** A few lines about something, in the frame of whoever reconciles names. */
    PREVIEW("'none'", "'none'", "'none'", "*");

    private static final Pattern TOKENS = Pattern.compile("/iiif/auth/[12]/token");
    private static final Pattern VIEW = Pattern.compile("/item/[^/]+/view");
    private static final Pattern PERSONS =
            Pattern.compile("/(?:sign-in|sign-out|account|staff|iiif/auth/[12]/(?:access|logout))(?:/.*)?");
    private static final Pattern EMBEDDED = Pattern.compile("/item/[^/]+/embed|/embed/(?:search|new)");

    private static final Pattern PREVIEWED = Pattern.compile("/reconcile(?:/en)?/preview");

    private final String styles;
    private final String images;
    private final String connections;
    private final String ancestors;

    ContentPolicy(String styles, String images, String connections, String ancestors) {
        this.styles = styles;
        this.images = images;
        this.connections = connections;
        this.ancestors = ancestors;
    }

    /** @param path of the request below the base, decoded */
    static ContentPolicy of(String path) {
        if (TOKENS.matcher(path).matches()) {
            return TOKEN;
        }
        if (VIEW.matcher(path).matches()) {
            return VIEWER;
        }
        if (PERSONS.matcher(path).matches()) {
            return PERSONAL;
        }
        if (path.equals("/sparql")) {
            return QUERY;
        }
        if (PREVIEWED.matcher(path).matches()) {
            return PREVIEW;
        }
        return EMBEDDED.matcher(path).matches() ? EMBED : SITE;
    }

    /** @param origin of the public address */
    String on(String origin) {
        return ("default-src 'self' %1$s; style-src " + styles + "; img-src " + images + "; connect-src " + connections
                        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors " + ancestors)
                .formatted(origin);
    }
}
