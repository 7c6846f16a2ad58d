package org.tangthu.portal.search.solr;

/**
 * The results in parts of which each stands wholly before the next: what obeys the highest rules of {@link Score} with all
 * words. Each is found by a filter and ranked by itself, so that of much that was found only the part is ranked which is
 * shown; mostly that is the first one, in which most rules have nothing left to tell.
 */
enum Step {
    /** All words as typed in titles, beside their neighbours; or all of it a shelfmark. */
    TITLE,
    /** The same in the description, but not in titles. */
    DESCRIPTION,
    REST
}
