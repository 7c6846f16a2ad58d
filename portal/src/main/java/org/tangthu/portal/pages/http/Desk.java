package org.tangthu.portal.pages.http;

import java.time.Clock;
import org.tangthu.portal.pages.audit.AuditPages;
import org.tangthu.portal.pages.request.RequestPages;
import org.tangthu.portal.requests.RequestDesk;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.catalogue.Catalogue;

/**
 * What the pages of readers' requests and of the audit log are made of.
 *
 * @param items that may be asked about
 */
public record Desk(
        PublicItems items,
        Catalogue catalogue,
        AccessPolicy access,
        RequestDesk requests,
        RequestPages requestPages,
        AuditLog audit,
        AuditPages auditPages,
        Clock clock) {}
