package org.tangthu.portal.search.solr;

import java.util.Locale;

/** The two indexes. */
enum Index {
    ITEMS,
    PAGES;

    /** Name in Solr; in a SolrCloud an alias of the generation that is served. */
    String title() {
        return "tangthu-" + folder();
    }

    /** Name of the core of a generation. */
    String core(int generation) {
        return title() + "-" + generation;
    }

    /** Name of the resources of the configuration set. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
