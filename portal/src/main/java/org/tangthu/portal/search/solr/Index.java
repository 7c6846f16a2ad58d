package org.tangthu.portal.search.solr;

import java.util.List;

/** The indexes. What is in one can be counted, ranked and guessed at by no question that is put to another. */
enum Index {
    /** What everybody may find. */
    ITEMS("items", "items"),
    /** Texts that anybody may read, by pages. */
    PAGES("pages", "pages"),
    /** Texts that some may read, by pages. It is for {@link PagesPlace} to say when it may be asked. */
    GUARDED("guarded", "pages");

    private final String code;
    private final String folder;

    Index(String code, String folder) {
        this.code = code;
        this.folder = folder;
    }

    /** Those that hold pages. */
    static List<Index> ofPages() {
        return List.of(PAGES, GUARDED);
    }

    /** Name in Solr; in a SolrCloud an alias of the generation that is served. */
    String title() {
        return "tangthu-" + code;
    }

    /** Name of the core of a generation. */
    String core(int generation) {
        return title() + "-" + generation;
    }

    /** Name of the resources of the configuration set. */
    String folder() {
        return folder;
    }
}
