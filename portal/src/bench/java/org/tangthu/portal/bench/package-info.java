/**
 * Measures search, pages, linked data and harvesting at the size of a nation. The scripts in {@code portal/bench} run it;
 * docs/performance.md keeps the figures.
 */
package org.tangthu.portal.bench;
