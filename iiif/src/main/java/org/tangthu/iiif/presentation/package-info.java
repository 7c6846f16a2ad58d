/**
 * Presentation API 3.0: manifests of items and collections of them, from the catalogue alone; no image is opened. What
 * is said is the same for every visitor; the image services guard themselves.
 */
package org.tangthu.iiif.presentation;
