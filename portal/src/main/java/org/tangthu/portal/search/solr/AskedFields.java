package org.tangthu.portal.search.solr;

import java.util.List;

/**
 * The fields of an index by what they mean for finding and ranking.
 *
 * @param everywhere where any word of a document stands
 * @param described what people say of a document, where neighbours also stand as one term
 * @param titles a part of that
 * @param written texts of pages by a person
 * @param weighed those in which a word counts by its rarity
 * @param whole keys of whole titles
 * @param marks keys of shelfmarks and identifiers
 * @param years in which a document was made
 */
record AskedFields(
        List<String> everywhere,
        List<String> described,
        List<String> titles,
        List<String> written,
        List<String> weighed,
        List<String> whole,
        List<String> marks,
        List<String> years) {
    static final AskedFields ITEMS = new AskedFields(
            List.of("all"),
            List.of("described"),
            List.of("title"),
            List.of("text", "reading"),
            List.of("title", "all"),
            List.of("title_key"),
            List.of("mark"),
            List.of("year"));

    static final AskedFields PAGES = new AskedFields(
            List.of("text", "reading"),
            List.of(),
            List.of(),
            List.of(),
            List.of("text", "reading"),
            List.of(),
            List.of(),
            List.of());
}
