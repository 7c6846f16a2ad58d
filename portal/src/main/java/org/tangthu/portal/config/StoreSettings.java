package org.tangthu.portal.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where things are kept, and from where deposits may come.
 *
 * @param sqlUrl JDBC address; empty for SQLite in the home
 * @param solrUrl a Solr server; empty for Solr inside
 * @param depositRoots folders whose files the administrator may deposit by path
 */
public record StoreSettings(
        Optional<String> sqlUrl,
        Optional<String> sqlUser,
        Optional<String> sqlPassword,
        Optional<String> solrUrl,
        List<Path> depositRoots) {
    public StoreSettings {
        depositRoots = List.copyOf(depositRoots);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "StoreSettings[sqlUrl=" + sqlUrl + ", solrUrl=" + solrUrl + ", depositRoots=" + depositRoots + "]";
    }
}
