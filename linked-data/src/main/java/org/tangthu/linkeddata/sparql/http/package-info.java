/**
 * The doors of guarded queries: {@code /sparql} and {@code /rdf-graph-store}. {@link
 * org.tangthu.linkeddata.sparql.http.QueryAnswers} is how a door of any package has a question answered, with all limits,
 * headers and errors that the endpoint has.
 */
package org.tangthu.linkeddata.sparql.http;
