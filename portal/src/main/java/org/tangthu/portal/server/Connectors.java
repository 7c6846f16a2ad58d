package org.tangthu.portal.server;

import org.apache.catalina.connector.Connector;
import org.tangthu.portal.config.HttpSettings;
import org.tangthu.portal.server.pace.PaceSettings;
import org.tangthu.portal.server.pace.PacedProtocol;

/** How Tomcat talks HTTP: everything bounded, nothing told about itself. */
final class Connectors {
    private static final int MEBIBYTE = 1 << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int PART_HEADER = 4 * 1024;

    private Connectors() {}

    static Connector http(HttpSettings settings, PaceSettings pace) {
        Connector connector = new Connector(new PacedProtocol(pace));
        // A taken port is an exception, not a line in the log.
        connector.setThrowOnFailure(true);
        connector.setPort(settings.port());
        connector.setProperty("address", settings.bind());
        // An identifier may hold a slash as %2F: it reaches the servlets as it came.
        connector.setEncodedSolidusHandling("passthrough");
        // IIIF writes an enlarged size as ^400, and not every viewer encodes the sign.
        connector.setProperty("relaxedPathChars", "^");
        connector.setURIEncoding("UTF-8");
        connector.setAllowTrace(false);
        connector.setXpoweredBy(false);
        // Of forms; an upload is a bare body, bounded by the service that reads it.
        connector.setMaxPostSize(MEBIBYTE);
        connector.setMaxParameterCount(MOST_PARTS);
        // Of a form with files, each of which has a name of its own.
        connector.setMaxPartCount(MOST_PARTS);
        connector.setMaxPartHeaderSize(PART_HEADER);
        connector.setProperty("maxHttpRequestHeaderSize", String.valueOf(32 * 1024));
        connector.setProperty("maxSwallowSize", String.valueOf(MEBIBYTE));
        // Not half of them may wait for a slot of SPARQL; the others are for everything else.
        connector.setProperty("maxThreads", "144");
        connector.setProperty("acceptCount", "256");
        connector.setProperty("connectionTimeout", "20000");
        connector.setProperty("keepAliveTimeout", "30000");
        connector.setProperty("maxKeepAliveRequests", "1000");
        // A tile leaves with its header in one write; the memory for that lies outside of the heap, and is bounded.
        connector.setProperty("socket.appWriteBufSize", String.valueOf(64 * 1024));
        connector.setProperty("socket.directBuffer", "true");
        connector.setProperty("maxConnections", "4096");
        connector.setProperty("compression", "on");
        connector.setProperty(
                "compressibleMimeType",
                "text/html,text/css,text/plain,text/xml,text/javascript,text/turtle,application/json,application/ld+json,"
                        + "application/manifest+json,"
                        + "application/problem+json,application/rdf+xml,application/n-triples,application/xml,"
                        + "application/mods+xml,application/marcxml+xml,application/mets+xml,application/vnd.citationstyles.csl+json,"
                        + "application/sparql-results+json,application/sparql-results+xml,text/csv,"
                        + "text/tab-separated-values,application/trig,application/n-quads,image/svg+xml");
        return connector;
    }
}
