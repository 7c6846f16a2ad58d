package org.tangthu.linkeddata.describe;

import org.apache.jena.graph.Graph;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;

/**
 * Describes entities in the words of a profile: the full description said again. Pure, like the {@link Describer}; the
 * same caution about what is public holds. Immutable, thread-safe.
 */
public final class Profiles {
    private final Describer describer;
    private final EdmProfile edm;
    private final SchemaOrgProfile schemaOrg;
    private final DublinCoreProfile dublinCore = new DublinCoreProfile();

    public Profiles(Describer describer, Addresses addresses, CodeLists codes) {
        this.describer = describer;
        this.edm = new EdmProfile(addresses, codes);
        this.schemaOrg = new SchemaOrgProfile(addresses, describer.prefixes());
    }

    /** An item; other entities have no description in {@link Profile#EDM} and {@link Profile#DUBLIN_CORE}. */
    public Graph describe(CatalogueEntry entry, Profile profile) {
        Graph full = describer.describe(entry);
        return switch (profile) {
            case FULL -> full;
            case EDM -> edm.of(entry, full);
            case SCHEMA_ORG -> schemaOrg.of(entry, full);
            case DUBLIN_CORE -> dublinCore.of(describer.subject(entry), full);
        };
    }

    /** The full description as JSON-LD that holds its context. */
    public String jsonLd(CatalogueEntry entry) {
        return JsonLdObject.text(describer.describe(entry));
    }

    /** An entity of any kind for search engines: JSON-LD that holds its context and may stand in a script element. */
    public String embedded(CatalogueEntry entry) {
        return EmbeddedJson.of(describer.subject(entry), describe(entry, Profile.SCHEMA_ORG));
    }
}
