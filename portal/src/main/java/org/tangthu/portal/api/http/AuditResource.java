package org.tangthu.portal.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.regex.Pattern;
import org.tangthu.portal.audit.AuditExport;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;

/** The audit log as JSON lines, for auditors: the whole of it, or what concerns their libraries. */
@Path("audit")
@Needs(Scope.AUDIT)
public final class AuditResource {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final AuditLog audit;

    AuditResource(AuditLog audit) {
        this.audit = audit;
    }

    /** @param after number of the last entry that is known already */
    @GET
    @Produces(AuditExport.MEDIA_TYPE)
    public Response export(@QueryParam("after") @DefaultValue("0") String after, @Context HttpServletRequest request) {
        Authority authority = Caller.of(request).authority();
        if (!NUMBER.matcher(after).matches()) {
            throw Refusal.badRequest("after is the number of an entry, 0 to begin");
        }
        AuditExport export = AuditExport.begin(
                audit,
                AuditFilter.of(authority.libraries()),
                Long.parseLong(after),
                Caller.event(request, AuditAction.AUDIT_EXPORT));
        StreamingOutput lines = export::writeTo;
        return Response.ok(lines, AuditExport.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"audit.jsonl\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
