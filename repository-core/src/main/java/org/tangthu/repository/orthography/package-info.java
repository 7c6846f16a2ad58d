/**
 * Vietnamese as it comes out of old files and careless conversions: letters that only look right, encodings of the last
 * century that were never converted.
 */
package org.tangthu.repository.orthography;
