package org.tangthu.portal.search;

import java.util.Locale;

/** The two indexes. */
enum Index {
    ITEMS,
    PAGES;

    /** Name of the core of a generation. */
    String core(int generation) {
        return folder() + "-" + generation;
    }

    /** Name of the configuration set. */
    String configSet() {
        return "tangthu-" + folder();
    }

    /** Name of the resources of the configuration set. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
