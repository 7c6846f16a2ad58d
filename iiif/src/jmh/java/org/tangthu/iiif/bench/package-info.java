/** Benchmarks of the image engine. Compiled in the Maven profile {@code benchmarks} only; never part of an archive. */
package org.tangthu.iiif.bench;
