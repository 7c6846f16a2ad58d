package org.tangthu.portal.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.store.SparqlAddress;
import org.tangthu.portal.search.solr.SearchSettings;
import org.tangthu.repository.publication.PublicationGate;

/**
 * Where things are kept, and from where deposits may come.
 *
 * @param sqlUrl JDBC address; empty for SQLite in the home
 * @param solr a Solr that runs by itself; empty for Solr inside
 * @param sparql an RDF store that runs by itself; empty for the one in the home
 * @param depositRoots folders whose files the administrator may deposit by path
 * @param gate what becomes of items that are not described well enough to be published
 */
public record StoreSettings(
        Optional<String> sqlUrl,
        Optional<String> sqlUser,
        Optional<String> sqlPassword,
        Optional<SearchSettings.Elsewhere> solr,
        Optional<SparqlAddress> sparql,
        List<Path> depositRoots,
        PublicationGate.Mode gate) {
    public StoreSettings {
        depositRoots = List.copyOf(depositRoots);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "StoreSettings[sqlUrl=" + sqlUrl + ", solr=" + solr + ", sparql=" + sparql + ", depositRoots="
                + depositRoots + ", gate=" + gate + "]";
    }
}
