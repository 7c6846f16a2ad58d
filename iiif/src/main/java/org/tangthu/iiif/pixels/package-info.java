/**
 * Pixels in memory: 8-bit sRGB or grey, the only form in which this module computes. Encoding and decoding of JPEG
 * and other formats, and the budget that bounds how many pixels may be in memory at one time.
 */
package org.tangthu.iiif.pixels;
