/**
 * Content State API 1.0: the code by which a spot in an item, a page and an area of it, travels in an address, and what
 * such a code means here. Nothing is ever fetched.
 */
package org.tangthu.iiif.state;
