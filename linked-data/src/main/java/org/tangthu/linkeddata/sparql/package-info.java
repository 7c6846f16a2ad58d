/**
 * Queries of strangers, kept in bounds. {@link org.tangthu.linkeddata.sparql.GuardedQueries} is the door: it gives a
 * checked {@link org.tangthu.linkeddata.sparql.Question} a slot, a worker and a {@link
 * org.tangthu.linkeddata.sparql.Budget} of time and memory, has a {@link org.tangthu.linkeddata.sparql.QueryExecutor} run
 * it, and returns the answer as bytes.
 */
package org.tangthu.linkeddata.sparql;
