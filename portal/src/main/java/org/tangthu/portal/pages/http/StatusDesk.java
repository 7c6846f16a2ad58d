package org.tangthu.portal.pages.http;

import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.pages.queue.QueuePages;
import org.tangthu.portal.pages.status.StatusPages;
import org.tangthu.repository.projection.ProjectionRunner;

/** What the pages are made of that tell how the engines stand, and which items wait for somebody. */
public record StatusDesk(StatusPages status, QueuePages queues, ProjectionRunner projections, AuditTrail trail) {}
