package org.tangthu.portal.search.solr;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CursorMarkParams;

/** A stored field of every document of an index, in the order of their identifiers, read in steps. */
final class SolrScan implements Iterator<String> {
    private static final int STEP = 1_000;

    private final SolrReader reader;
    private final Index index;
    private final String field;
    private String cursor = CursorMarkParams.CURSOR_MARK_START;
    private Iterator<SolrDocument> step;

    SolrScan(SolrReader reader, Index index, String field) {
        this.reader = reader;
        this.index = index;
        this.field = field;
        this.step = read();
    }

    @Override
    public boolean hasNext() {
        return step.hasNext();
    }

    @Override
    public String next() {
        if (!step.hasNext()) {
            throw new NoSuchElementException();
        }
        String value = (String) step.next().getFieldValue(field);
        if (!step.hasNext()) {
            step = read();
        }
        return value;
    }

    private Iterator<SolrDocument> read() {
        SolrQuery query = new SolrQuery("*:*").setFields(field).setRows(STEP).setSort("id", SolrQuery.ORDER.asc);
        query.set(CursorMarkParams.CURSOR_MARK_PARAM, cursor);
        QueryResponse response = reader.query(index, query);
        cursor = response.getNextCursorMark();
        return response.getResults().iterator();
    }
}
