package org.tangthu.portal.search;

import org.apache.solr.common.SolrInputDocument;
import org.tangthu.repository.text.PageText;

/** The text of a page as both indexes take it, and how its characters are read in quốc ngữ, if the source tells. */
record IndexedText(String text, String reading) {
    static IndexedText of(PageText page) {
        return new IndexedText(IndexDocuments.clean(page.plain()), IndexDocuments.clean(page.transcription()));
    }

    boolean isBlank() {
        return text.isBlank() && reading.isBlank();
    }

    long length() {
        return (long) text.length() + reading.length();
    }

    void addTo(SolrInputDocument document) {
        document.addField("text", text);
        if (!reading.isBlank()) {
            document.addField("reading", reading);
        }
    }
}
