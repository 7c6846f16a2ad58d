/**
 * The doors for machines: {@code /sparql}, {@code /rdf-graph-store}, {@code /data/…}, {@code /ark:/…}, {@code /ns} and
 * {@code /id/…}. Plain servlets that translate only; every address they write comes from the configured base, never from
 * the request, and nothing in a request makes them fetch anything.
 */
package org.tangthu.linkeddata.http;
