/**
 * What the Presentation API tells, whichever version tells it: manifests, canvases, ranges, collections, and the port
 * {@link org.tangthu.iiif.presentation.model.PresentationApi} behind which a version writes them. Resources are known by
 * the names of items and pages; addresses are the versions' affair.
 */
package org.tangthu.iiif.presentation.model;
