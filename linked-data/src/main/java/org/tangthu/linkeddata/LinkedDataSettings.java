package org.tangthu.linkeddata;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.linkeddata.dump.DumpSettings;
import org.tangthu.linkeddata.publish.OpenDataSettings;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.store.SparqlAddress;

/**
 * What can be set of linked data.
 *
 * @param folder where the RDF store lives
 * @param naan the authority under which this repository gives ARKs
 * @param build name of the program's build, part of entity tags
 * @param openData what is said of the data as a whole
 * @param dumps when dumps are made
 * @param elsewhere an RDF store that runs by itself; empty for the one in the folder
 */
public record LinkedDataSettings(
        Path folder,
        String naan,
        String build,
        OpenDataSettings openData,
        DumpSettings dumps,
        SparqlLimits sparql,
        Optional<SparqlAddress> elsewhere) {
    public LinkedDataSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(naan);
        Objects.requireNonNull(build);
        Objects.requireNonNull(openData);
        Objects.requireNonNull(dumps);
        Objects.requireNonNull(sparql);
        Objects.requireNonNull(elsewhere);
    }

    /** With the RDF store in the folder. */
    public LinkedDataSettings(
            Path folder,
            String naan,
            String build,
            OpenDataSettings openData,
            DumpSettings dumps,
            SparqlLimits sparql) {
        this(folder, naan, build, openData, dumps, sparql, Optional.empty());
    }
}
