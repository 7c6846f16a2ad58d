/**
 * What readers ask libraries for: that something be digitized, that an error be mended. A queue for the library's people;
 * nothing of it is ever public, and little of it is kept.
 */
package org.tangthu.repository.request;
