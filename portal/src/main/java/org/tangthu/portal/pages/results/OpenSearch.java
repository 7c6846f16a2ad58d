package org.tangthu.portal.pages.results;

import java.io.IOException;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.pages.ResultForm;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.xml.XmlWriter;

/** Describes the search to browsers and other programs, which then offer it themselves (OpenSearch 1.1). Thread-safe. */
public final class OpenSearch {
    /** Below the base. */
    public static final String PATH = "/opensearch.xml";

    public static final String TYPE = "application/opensearchdescription+xml";

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String TERMS = "q={searchTerms}&page={startPage?}";

    /** Characters that the specification leaves to a short name. */
    private static final int SHORT = 16;

    private final Addresses addresses;
    private final Editions editions;
    private final Site site;

    public OpenSearch(Addresses addresses, Editions editions, Site site) {
        this.addresses = addresses;
        this.editions = editions;
        this.site = site;
    }

    public String description(Language language) {
        Edition edition = editions.get(language);
        return XmlWriter.text(xml -> xml.element("OpenSearchDescription", () -> {
            xml.namespace("", NAMESPACE);
            xml.element("ShortName", shortened(site.name()));
            xml.element("Description", edition.text("home.lead"));
            url(xml, "text/html", "results", edition.links().canonical(addresses.at("/search?" + TERMS)));
            url(
                    xml,
                    ResultForm.ATOM.type(),
                    "results",
                    edition.links().canonical(addresses.at("/search.atom?" + TERMS)));
            url(xml, TYPE, "self", edition.links().canonical(addresses.at(PATH)));
            xml.element("Language", edition.language().tag());
            xml.element("InputEncoding", "UTF-8");
            xml.element("OutputEncoding", "UTF-8");
        }));
    }

    private static void url(XmlWriter xml, String type, String relation, String template) throws IOException {
        xml.element("Url", "", "type", type, "rel", relation, "template", template);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= SHORT
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHORT)).strip();
    }
}
