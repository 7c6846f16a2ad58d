package org.tangthu.linkeddata;

import java.nio.file.Path;
import java.util.Objects;
import org.tangthu.linkeddata.dump.DumpSettings;
import org.tangthu.linkeddata.publish.OpenDataSettings;
import org.tangthu.linkeddata.sparql.SparqlLimits;

/**
 * What can be set of linked data.
 *
 * @param folder where the RDF store lives
 * @param naan the authority under which this repository gives ARKs
 * @param build name of the program's build, part of entity tags
 * @param openData what is said of the data as a whole
 * @param dumps when dumps are made
 */
public record LinkedDataSettings(
        Path folder, String naan, String build, OpenDataSettings openData, DumpSettings dumps, SparqlLimits sparql) {
    public LinkedDataSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(naan);
        Objects.requireNonNull(build);
        Objects.requireNonNull(openData);
        Objects.requireNonNull(dumps);
        Objects.requireNonNull(sparql);
    }
}
