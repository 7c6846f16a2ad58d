package org.tangthu.linkeddata;

import java.nio.file.Path;
import java.util.Objects;
import org.tangthu.linkeddata.sparql.SparqlLimits;

/**
 * What can be set of linked data.
 *
 * @param folder where the RDF store lives
 * @param naan the authority under which this repository gives ARKs
 * @param build name of the program's build, part of entity tags
 * @param metadataLicence URI of the licence of the descriptions
 */
public record LinkedDataSettings(Path folder, String naan, String build, String metadataLicence, SparqlLimits sparql) {
    public LinkedDataSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(naan);
        Objects.requireNonNull(build);
        Objects.requireNonNull(metadataLicence);
        Objects.requireNonNull(sparql);
    }
}
