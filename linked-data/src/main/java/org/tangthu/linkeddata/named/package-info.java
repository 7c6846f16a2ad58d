/**
 * Queries that have a name, a description and parameters, for whoever wants the answer and not SPARQL: {@link
 * org.tangthu.linkeddata.named.NamedQueries} reads them from the {@code .rq} files beside it. Values of parameters are checked and
 * put in as terms, never as text.
 */
package org.tangthu.linkeddata.named;
