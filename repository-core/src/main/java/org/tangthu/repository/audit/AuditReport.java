package org.tangthu.repository.audit;

import java.util.List;

/**
 * What a check found.
 *
 * @param head the last entry that was read
 * @param anchors how many anchors were compared
 * @param faults in the order of entries, the first {@value AuditCheck#MOST_FAULTS}; none if all is well
 */
public record AuditReport(AuditAnchor head, int anchors, List<AuditFault> faults) {
    public AuditReport {
        faults = List.copyOf(faults);
    }

    public boolean good() {
        return faults.isEmpty();
    }
}
