/**
 * Projections: what is derived from the journal (images, RDF, search). Each {@link
 * org.tangthu.repository.projection.Projector} has its own checkpoint, thread and failures; the {@link
 * org.tangthu.repository.projection.ProjectionRunner} drives them.
 */
package org.tangthu.repository.projection;
