/**
 * Decodes JPEG 2000 (ISO/IEC 15444-1): through OpenJPEG's program where it is installed. Knows the boxes of JP2 files and
 * nothing of pyramids.
 */
package org.tangthu.iiif.jpeg2000;
