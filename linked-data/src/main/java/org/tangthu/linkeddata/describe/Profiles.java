package org.tangthu.linkeddata.describe;

import org.apache.jena.graph.Graph;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Item;

/**
 * Describes entities in the words of a profile: the full description said again, with the names of the library and the
 * collections, since who takes it knows them by no address. The same caution about what is public holds as for the
 * {@link Describer}. Thread-safe.
 */
public final class Profiles {
    private final Describer describer;
    private final EntityNames names;
    private final EdmProfile edm;
    private final SchemaOrgProfile schemaOrg;
    private final DublinCoreProfile dublinCore = new DublinCoreProfile();

    /** @param catalogue knows what libraries and collections are called */
    public Profiles(Describer describer, Addresses addresses, CodeLists codes, Catalogue catalogue) {
        this.describer = describer;
        this.names = new EntityNames(catalogue);
        this.edm = new EdmProfile(addresses, codes, names);
        this.schemaOrg = new SchemaOrgProfile(addresses, describer.prefixes(), names);
    }

    /** Another text for each version of a description, beside that of the entry; for entity tags. */
    public String version(CatalogueEntry entry, Profile profile) {
        boolean named = profile == Profile.EDM || profile == Profile.SCHEMA_ORG;
        return named && entry.entity() instanceof Item item
                ? profile.token() + Integer.toHexString(names.around(item).hashCode())
                : profile.token();
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
