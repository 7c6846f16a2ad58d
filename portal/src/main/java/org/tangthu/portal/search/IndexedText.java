package org.tangthu.portal.search;

import org.apache.solr.common.SolrInputDocument;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.text.PageText;

/** The text of a page as both indexes take it, and how its characters are read in quốc ngữ, if the source tells. */
record IndexedText(String text, String reading, boolean machine) {
    static IndexedText of(Page page, PageText text) {
        boolean machine = page.text()
                .map(Page.TextFile::origin)
                .flatMap(TextOrigin::machine)
                .isPresent();
        return new IndexedText(IndexDocuments.clean(text.plain()), IndexDocuments.clean(text.transcription()), machine);
    }

    boolean isBlank() {
        return text.isBlank() && reading.isBlank();
    }

    long length() {
        return (long) text.length() + reading.length();
    }

    /** A person's text has a field of its own, because it counts for more; all is found alike. */
    void addToItem(SolrInputDocument document) {
        document.addField(machine ? "all" : "text", text);
        if (!reading.isBlank()) {
            document.addField(machine ? "all" : "reading", reading);
        }
    }

    void addToPage(SolrInputDocument document) {
        document.setField("text", text);
        document.setField("machine", machine);
        if (!reading.isBlank()) {
            document.setField("reading", reading);
        }
    }
}
