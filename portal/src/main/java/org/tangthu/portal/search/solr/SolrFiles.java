package org.tangthu.portal.search.solr;

import java.io.IOException;
import java.nio.file.Path;

/** What a Solr elsewhere is to be given, besides the jar of the analysis: written into the archive when that is built. */
public final class SolrFiles {
    private SolrFiles() {}

    /** @param arguments the folder for the configuration sets */
    public static void main(String[] arguments) throws IOException {
        for (Index index : Index.values()) {
            ConfigSet.of(index).writeInto(Path.of(arguments[0]));
        }
    }
}
