package org.tangthu.portal.search.solr;

import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.SortClause;
import org.apache.solr.common.SolrDocumentList;
import org.tangthu.portal.search.AgentItems;
import org.tangthu.repository.ark.Ark;

/** Items carry the identifiers of their agents since they were indexed. */
final class SolrAgentItems implements AgentItems {
    static final String AGENTS = "agent_id";

    private final SolrReader reader;

    SolrAgentItems(SolrReader reader) {
        this.reader = reader;
    }

    @Override
    public Found of(String agent, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
        SolrQuery solr = new SolrQuery("{!term f=" + AGENTS + " v=$asked}").addFilterQuery(SolrSearchIndex.ITEMS);
        solr.set("asked", agent);
        solr.setSorts(List.of(SortClause.desc("added"), SortClause.asc("id")));
        SolrDocumentList found =
                reader.query(Index.ITEMS, solr.setFields("id").setRows(limit)).getResults();
        return new Found(
                found.getNumFound(),
                found.stream()
                        .map(document -> Ark.parse((String) document.getFieldValue("id")))
                        .toList());
    }
}
