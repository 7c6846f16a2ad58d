package org.tangthu.portal.limits;

import java.util.Locale;

/**
 * What answering a request costs, told from its address alone. The engines guard pixels and query slots themselves; this
 * is the price list in front of them. Each class has a budget per client network and one for the whole server, in
 * requests per minute, of which a whole minute may be spent at once.
 */
public enum CostClass {
    /** An item, a collection, a persistent address. */
    PAGE(1_200, 12_000),
    /** A search with its facets. */
    FACET(600, 3_000),
    /** A piece of an image as viewers ask for it, most often a stored tile. A viewer opens with up to 200. */
    TILE(12_000, 120_000),
    /** Any other cut or size of an image: it is decoded and encoded for this request. */
    IMAGE(600, 3_000),
    /** A manifest, an image's description, an item's RDF or a record of it that names no pages. */
    MANIFEST(1_800, 18_000),
    /** All that a search finds, as a table or for citing: up to ten searches, and a thousand records. */
    RESULTS(20, 120),
    /** A query to the RDF store. */
    SPARQL(240, 1_200),
    /** A page of a harvest by OAI-PMH, each of which its harvester waits for: the whole is had at full speed. */
    HARVEST(3_000, 6_000),
    /** A step of another harvest, or a dump. */
    BULK(300, 3_000),
    /** An item as a PDF file, which may have to be made. Its viewers ask for it in parts. */
    PDF(120, 600),
    /** Reading and depositing by REST. */
    API(3_000, 12_000),
    /** Proving who one is: a password is made to take long to check, and nobody should try many. */
    SIGNIN(60, 600),
    /** Asking a library for something: each is read by a person. */
    REQUEST(30, 600),
    /** Scripts, styles, robots.txt, health: cheap, and pages break without them. */
    ASSET(12_000, 120_000);

    private static final String IMAGES = "/iiif/image/";
    private static final String INFO = "info.json";

    private final int perClient;
    private final int wholeServer;
    private final String code = name().toLowerCase(Locale.ROOT);

    CostClass(int perClient, int wholeServer) {
        this.perClient = perClient;
        this.wholeServer = wholeServer;
    }

    /** The default budget of a client network, in requests per minute. */
    public int perClient() {
        return perClient;
    }

    /** The default budget of all clients together, in requests per minute. */
    public int wholeServer() {
        return wholeServer;
    }

    /** As it stands in the configuration, in the log and in metrics. */
    public String code() {
        return code;
    }

    /**
     * @param path of the request, decoded and normalized, without the query
     * @param hasQuery whether a query follows
     */
    public static CostClass of(String path, boolean hasQuery) {
        if (path.startsWith(IMAGES)) {
            return ofImage(path);
        }
        String[] segments = path.split("/", 4);
        String first = segments.length > 1 ? segments[1] : "";
        return switch (first.replaceFirst("^(ns|catalog)\\.[a-z]+$", "$1")) {
            case "assets", "robots.txt", "favicon.ico", "apple-touch-icon.png", "health", "metrics" -> ASSET;
            case "manifest.webmanifest", "opensearch.xml", "sw.js", "offline" -> ASSET;
            case "search" -> hasQuery ? FACET : PAGE;
            case "search.atom" -> FACET;
            case "search.csv", "search.ris" -> RESULTS;
            // Lists are counted anew after each change of the index.
            case "browse" -> FACET;
            case "sign-in" -> SIGNIN;
            case "iiif" -> ofIiif(path, segments);
            case "item" -> ofItem(segments);
            case "libraries" -> path.endsWith("/feed.atom") ? BULK : PAGE;
            case "data", "ns", "linkset" -> MANIFEST;
            case "id" -> ofThing(segments);
            // A list of versions reads every one of them.
            case "versions" -> segments.length > 3 ? MANIFEST : BULK;
            case "sparql", "rdf-graph-store" -> SPARQL;
            // Completion is asked with each letter that somebody types; a batch is many searches.
            case "reconcile" -> path.contains("/suggest/") || path.endsWith("/preview") ? PAGE : SPARQL;
            case "api" -> ofApi(path, segments);
            // Files of deposits come in many parts.
            case "staff" -> path.startsWith("/staff/deposits/") ? API : PAGE;
            case "oai" -> HARVEST;
            case "resourcesync", "dumps", "ldes", "sitemap.xml", "feed.atom", "catalog", ".well-known" -> BULK;
            default -> PAGE;
        };
    }

    /** Its page, what the index finds of it, a file about it, or its whole text or METS, which are as long as it has pages. */
    private static CostClass ofItem(String[] segments) {
        if (segments.length == 4 && (segments[3].equals("ask") || segments[3].equals("report"))) {
            return REQUEST;
        }
        if (segments.length == 4 && segments[3].equals("similar")) {
            return FACET;
        }
        boolean page = segments.length != 3 || segments[2].indexOf('.') < 0;
        if (page) {
            return PAGE;
        }
        if (segments[2].endsWith(".pdf")) {
            return PDF;
        }
        boolean ofEachPage = segments[2].endsWith(".txt") || segments[2].endsWith(".mets.xml");
        return ofEachPage ? BULK : MANIFEST;
    }

    /** The pages of people and places show their items. */
    private static CostClass ofThing(String[] segments) {
        boolean shown = segments.length > 3 && (segments[2].equals("agent") || segments[2].equals("place"));
        return shown && segments[3].indexOf('.') < 0 ? PAGE : MANIFEST;
    }

    private static CostClass ofApi(String path, String[] segments) {
        String door = segments.length > 2 ? segments[2] : "";
        return switch (door) {
            case "queries", "sparql-jobs" -> SPARQL;
            case "audit" -> BULK;
            case "search" -> FACET;
            case "usage" -> BULK;
            // Asked with each letter that somebody types.
            case "suggestions" -> PAGE;
            default -> path.endsWith("/text-search") ? FACET : API;
        };
    }

    private static CostClass ofIiif(String path, String[] segments) {
        String service = segments.length > 2 ? segments[2] : "";
        return switch (service) {
            // Completion is asked with each letter that somebody types.
            case "search" -> path.endsWith("/autocomplete") ? PAGE : FACET;
            case "discovery" -> BULK;
            // An image server beside this one asks for each of its answers, tiles too.
            case "access" -> TILE;
            // Tokens and the windows that viewers open are sessions to be kept; a probe is answered from memory.
            case "auth" -> path.contains("/probe/") ? MANIFEST : PAGE;
            default -> MANIFEST;
        };
    }

    /** After the version comes the identifier, then {@code info.json} or region to format. */
    private static CostClass ofImage(String path) {
        int identifier = path.indexOf('/', IMAGES.length()) + 1;
        int operation = identifier == 0 ? 0 : path.indexOf('/', identifier) + 1;
        if (operation == 0 || (path.startsWith(INFO, operation) && path.length() == operation + INFO.length())) {
            return MANIFEST;
        }
        return TileAddress.is(path, operation) ? TILE : IMAGE;
    }
}
