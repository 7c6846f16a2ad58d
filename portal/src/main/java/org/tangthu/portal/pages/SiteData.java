package org.tangthu.portal.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tangthu.portal.frame.Site;
import org.tangthu.repository.address.Addresses;

/** What search engines are told of the site as a whole: a web site that can be searched, and its catalogue of data. */
final class SiteData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SiteData() {}

    /** @param lead what the site is, in a sentence */
    static String of(Site site, Addresses addresses, String lead) {
        ObjectNode all = JSON.createObjectNode();
        all.putObject("@context").put("@vocab", "https://schema.org/");
        var graph = all.putArray("@graph");
        webSite(graph.addObject(), site, addresses, lead);
        ObjectNode catalogue = graph.addObject()
                .put("@type", "DataCatalog")
                .put("@id", addresses.at("/catalog"))
                .put("url", addresses.at("/catalog"))
                .put("name", site.name())
                .put("description", lead)
                .put("isAccessibleForFree", true);
        publisher(catalogue, site);
        return all.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static void webSite(ObjectNode home, Site site, Addresses addresses, String lead) {
        home.put("@type", "WebSite")
                .put("@id", addresses.at("/"))
                .put("url", addresses.at("/"))
                .put("name", site.name())
                .put("description", lead);
        home.putArray("inLanguage").add("vi").add("en");
        publisher(home, site);
        ObjectNode search = home.putObject("potentialAction").put("@type", "SearchAction");
        search.putObject("target")
                .put("@type", "EntryPoint")
                .put("urlTemplate", addresses.at("/search?q={search_term_string}"));
        search.put("query-input", "required name=search_term_string");
    }

    private static void publisher(ObjectNode of, Site site) {
        of.putObject("publisher").put("@type", "Organization").put("name", site.publisher());
    }
}
