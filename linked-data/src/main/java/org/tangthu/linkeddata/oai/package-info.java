/**
 * OAI-PMH 2.0 over the feed: requests as values, errors by the specification's codes, lists in pages that a token without
 * any memory on the server goes on with, records in the formats of {@code org.tangthu.repository.record} and in RDF. The
 * clauses named are those of the Protocol for Metadata Harvesting, version 2.0.
 */
package org.tangthu.linkeddata.oai;
