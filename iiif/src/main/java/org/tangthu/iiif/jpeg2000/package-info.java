/**
 * Decodes JPEG 2000 (ISO/IEC 15444-1; clauses named in comments are of its 2004 edition): through OpenJPEG's program, or
 * in Java, which is slower and needs more memory. Knows nothing of pyramids.
 */
package org.tangthu.iiif.jpeg2000;
