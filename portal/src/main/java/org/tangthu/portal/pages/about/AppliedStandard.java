package org.tangthu.portal.pages.about;

import java.util.Locale;
import org.tangthu.portal.frame.Links;

/** A standard that this program keeps, in the order in which they are shown. */
enum AppliedStandard {
    ARK(Group.IDENTIFIER, "ARK, NOID", Place.explained("/ark:/{naan}/{id}", "linked-data")),
    ISIL(Group.IDENTIFIER, "TCVN 11645:2016 (ISO 15511), ISIL", Place.page("/libraries/{id}", "/", "libraries")),
    DUBLIN_CORE(
            Group.DESCRIPTION, "TCVN 7980 (ISO 15836), Dublin Core", Place.explained("/item/{id}.dc.xml", "records")),
    MARC(Group.DESCRIPTION, "TCVN 7539:2005, MARC 21", Place.explained("/item/{id}.marc.xml", "records")),
    MODS(Group.DESCRIPTION, "MODS 3.8, METS 1.12", Place.explained("/item/{id}.mods.xml", "records")),
    EDM(
            Group.DESCRIPTION,
            "Europeana Data Model, schema.org",
            Place.explained("/data/{id}?profile=edm", "linked-data")),
    DEWEY(Group.DESCRIPTION, "DDC", Place.page("/id/classification-scheme")),
    RELATORS(Group.DESCRIPTION, "MARC relators", Place.page("/id/agent-role")),
    LANGUAGES(Group.DESCRIPTION, "BCP 47 (ISO 639, ISO 15924)", Place.page("/id/language")),
    DATES(Group.DESCRIPTION, "EDTF (ISO 8601-2)", Place.page("/ns")),
    RIGHTS(Group.DESCRIPTION, "RightsStatements.org, Creative Commons", Place.page("/id/rights")),
    UNICODE(Group.TEXT, "TCVN 6909:2001, Unicode", Place.page("/search")),
    ALTO(Group.TEXT, "ALTO 4.4, hOCR", Place.explained("/item/{id}/page/{page}.alto.xml", "records")),
    IIIF_IMAGE(Group.IMAGE, "IIIF Image API 3.0, 2.1", Place.explained("/iiif/image/3/{id}.{page}", "iiif-image")),
    IIIF_PRESENTATION(Group.IMAGE, "IIIF Presentation API 3.0, 2.1", Place.data("/iiif/presentation/3/collection/top")),
    IIIF_SEARCH(Group.IMAGE, "IIIF Content Search API 2.0, 1.0", Place.explained("/iiif/search/2/{id}", "iiif-search")),
    IIIF_AUTH(
            Group.IMAGE,
            "IIIF Authorization Flow API 2.0, Authentication API 1.0",
            Place.explained("/iiif/auth/2/probe/{id}.{page}", "image")),
    IIIF_STATE(Group.IMAGE, "IIIF Content State API 1.0", Place.explained("/item/{id}?iiif-content=", "image")),
    RDF(Group.DATA, "RDF, JSON-LD, SKOS, SHACL", Place.page("/ns")),
    SPARQL(Group.DATA, "SPARQL 1.1", Place.data("/sparql")),
    DCAT(Group.DATA, "DCAT-AP 3, VoID", Place.page("/catalog")),
    DQV(Group.DATA, "DQV", Place.page("/quality")),
    MEMENTO(Group.DATA, "Memento (RFC 7089)", Place.explained("/versions/{id}", "linked-data")),
    SIGNPOSTING(Group.DATA, "FAIR Signposting, RFC 9264", Place.explained("/linkset/item/{id}.json", "signposting")),
    RECONCILIATION(Group.DATA, "Reconciliation Service API 0.2", Place.data("/reconcile")),
    OAI_PMH(Group.EXCHANGE, "OAI-PMH 2.0", Place.data("/oai?verb=Identify")),
    RESOURCESYNC(
            Group.EXCHANGE, "ResourceSync 1.1 (ANSI/NISO Z39.99-2017)", Place.data("/resourcesync/capabilitylist.xml")),
    IIIF_DISCOVERY(Group.EXCHANGE, "IIIF Change Discovery API 1.0", Place.data("/iiif/discovery/1/activity/all")),
    LDES(Group.EXCHANGE, "LDES, TREE", Place.data("/ldes")),
    FEEDS(Group.EXCHANGE, "Atom (RFC 4287), Sitemaps 0.9", Place.page("/feed.atom")),
    OPENSEARCH(Group.EXCHANGE, "OpenSearch 1.1", Place.data("/opensearch.xml")),
    REST(Group.EXCHANGE, "OpenAPI 3.1, RFC 9457, RFC 9727", Place.data("/api/openapi.json")),
    OCFL(Group.KEEPING, "OCFL 1.1, SHA-512", Place.page("/about", "/about", "kept")),
    PREMIS(Group.KEEPING, "PREMIS 3", Place.page("/about", "/about", "kept")),
    STATISTICS(Group.USE, "TCVN 12843:2019 (ISO 2789)", Place.data("/api/usage")),
    WCAG(Group.USE, "WCAG 2.1", Place.page("/accessibility")),
    SIGNING_IN(Group.USE, "OpenID Connect, TOTP (RFC 6238), Argon2id (RFC 9106)", Place.page("/sign-in"));

    /** What a standard is about. */
    enum Group {
        IDENTIFIER,
        DESCRIPTION,
        TEXT,
        IMAGE,
        DATA,
        EXCHANGE,
        KEEPING,
        USE;

        /** As it stands in the bundles. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where a standard is seen at work.
     *
     * @param shown the address, in which {@code {id}} stands for whatever is there
     * @param path of what is opened, below the base
     * @param fragment of the page; empty for its beginning
     * @param translated whether it is a page that speaks the reader's language
     */
    private record Place(String shown, String path, String fragment, boolean translated) {
        static Place page(String path) {
            return page(path, path, "");
        }

        static Place page(String shown, String path, String fragment) {
            return new Place(shown, path, fragment, true);
        }

        static Place data(String path) {
            return new Place(path, path, "", false);
        }

        /** One for each item: opened is the place where it can be tried. */
        static Place explained(String shown, String fragment) {
            return page(shown, "/developers", fragment);
        }

        WebLink link(Links links) {
            String address = translated ? links.to(path) : links.plain(path);
            return new WebLink(shown, fragment.isEmpty() ? address : address + "#" + fragment);
        }
    }

    private final Group group;
    private final String title;
    private final Place place;

    AppliedStandard(Group group, String title, Place place) {
        this.group = group;
        this.title = title;
        this.place = place;
    }

    Group group() {
        return group;
    }

    /** With its number, the same in all languages. */
    String title() {
        return title;
    }

    /** As it stands in the bundles. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    WebLink place(Links links) {
        return place.link(links);
    }
}
