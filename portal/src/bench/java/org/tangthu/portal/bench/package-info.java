/** Measures search at the size of a nation. {@code portal/bench/search} runs it; docs/performance.md keeps the figures. */
package org.tangthu.portal.bench;
