/**
 * Queries with the results that a librarian expects, kept as data beside this package: {@code corpus.txt} is taken in, then
 * every line of the files of queries is asked at the public door.
 */
package org.tangthu.portal.search.suite;
