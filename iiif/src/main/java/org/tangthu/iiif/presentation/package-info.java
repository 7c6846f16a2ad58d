/**
 * The Presentation API: manifests of items and collections of them, from the catalogue alone; no image is opened. What
 * is said is the same for every visitor; the image services guard themselves. Versions of the API are sibling packages
 * that write the neutral {@code model}.
 */
package org.tangthu.iiif.presentation;
