/**
 * Who changed what, signed in, failed: the audit log. {@link org.tangthu.repository.audit.AuditLog} takes events and gives
 * numbered entries, each bound to the one before by its hash; {@link org.tangthu.repository.audit.AuditCheck} finds what
 * was tampered with. What readers read, search or borrow has no place here.
 */
package org.tangthu.repository.audit;
