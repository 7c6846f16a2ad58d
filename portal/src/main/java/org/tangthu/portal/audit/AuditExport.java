package org.tangthu.portal.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;

/**
 * Writes entries as JSON lines, some at a time, up to the one that says that they are exported: the export begins with
 * that entry being made, since whoever reads the log is in the log. Immutable.
 */
public final class AuditExport {
    /** The media type of JSON lines. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int STEP = 500;

    private final AuditLog log;
    private final AuditFilter filter;
    private final long after;
    private final long last;

    private AuditExport(AuditLog log, AuditFilter filter, long after, long last) {
        this.log = log;
        this.filter = filter;
        this.after = after;
        this.last = last;
    }

    /**
     * Logs the export.
     *
     * @param after number of the entry after which it begins
     * @param event by whom, of {@link AuditAction#AUDIT_EXPORT}
     */
    public static AuditExport begin(AuditLog log, AuditFilter filter, long after, AuditEvent event) {
        long last = log.append(event.with("after", String.valueOf(after))).number();
        return new AuditExport(log, filter, after, last);
    }

    /** Writes UTF-8 and does not close. */
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        long number = after;
        List<AuditEntry> step = log.after(number, filter, STEP);
        while (!step.isEmpty() && number < last) {
            for (AuditEntry entry : step) {
                if (entry.number() <= last) {
                    writer.append(entry.toJson()).append('\n');
                }
                number = entry.number();
            }
            step = log.after(number, filter, STEP);
        }
        writer.flush();
    }
}
