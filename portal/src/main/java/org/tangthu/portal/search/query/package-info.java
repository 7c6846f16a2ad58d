/**
 * What was typed, understood: {@link org.tangthu.portal.search.query.Planner} makes a {@link
 * org.tangthu.portal.search.query.QueryPlan} of it, which knows nothing of Solr, and {@link
 * org.tangthu.portal.search.query.TextMatcher} finds in any text where and why it answers a plan. Both take words from the
 * analyzer that also fills the index, so that what is found, what is marked and what is explained agree.
 */
package org.tangthu.portal.search.query;
