/**
 * Queries that are done in the absence of whoever asked: one after the other, apart from the slots of those who wait, each
 * into a file that is kept for some days. {@link org.tangthu.linkeddata.sparql.job.SparqlJobs} is the door.
 */
package org.tangthu.linkeddata.sparql.job;
