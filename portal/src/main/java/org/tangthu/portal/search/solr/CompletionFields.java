package org.tangthu.portal.search.solr;

import org.tangthu.portal.search.Completion.Kind;

/** The fields of the items index that complete what is typed. */
final class CompletionFields {
    private CompletionFields() {}

    /** Keys of {@link org.tangthu.portal.search.query.Beginnings}. */
    static String keys(Kind kind) {
        return kind.code() + "_begin";
    }

    /** Whole texts, to count them; titles have none, since they hardly repeat. */
    static String wholes(Kind kind) {
        return kind.code() + "_value";
    }
}
