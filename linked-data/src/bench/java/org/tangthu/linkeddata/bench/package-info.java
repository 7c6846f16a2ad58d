/** Measures the RDF store at the size of a nation. The scripts in {@code linked-data/bench} run it; docs/performance.md keeps the figures. */
package org.tangthu.linkeddata.bench;
