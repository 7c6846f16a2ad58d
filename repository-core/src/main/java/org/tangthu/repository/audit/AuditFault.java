package org.tangthu.repository.audit;

/** Something wrong with the log. @param number of the entry where it shows */
public record AuditFault(long number, String what) {}
