/**
 * Measures search and linked data at the size of a nation. {@code portal/bench/search} and {@code portal/bench/open-data} run
 * it; docs/performance.md keeps the figures.
 */
package org.tangthu.portal.bench;
