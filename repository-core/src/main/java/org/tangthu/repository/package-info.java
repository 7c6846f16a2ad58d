/**
 * The repository: entities and their versions, the journal, ingest, identifiers and access. {@link
 * org.tangthu.repository.RepositoryCore} assembles it; the packages below hold one subject each. No web, no RDF, no
 * Solr in here.
 */
package org.tangthu.repository;
