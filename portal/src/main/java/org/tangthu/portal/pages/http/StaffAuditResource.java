package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.audit.AuditExport;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.pages.audit.AuditAsked;
import org.tangthu.portal.pages.audit.AuditPages;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;

/** The audit log, for auditors: all of it, or what concerns their libraries. */
@Path("/staff/audit")
public final class StaffAuditResource {
    private final AuditLog audit;
    private final AuditPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffAuditResource(Desk desk, Doorkeeper doorkeeper, Responses responses) {
        this.audit = desk.audit();
        this.pages = desk.auditPages();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    private Response auditing(HttpServletRequest request, Function<Authority, Response> answer) {
        return doorkeeper.staff(request, me -> {
            Authority authority = me.account().authority();
            return authority.may(Scope.AUDIT)
                    ? answer.apply(authority)
                    : responses.error(403, Optional.empty(), Request.of(request));
        });
    }

    /** The parameters {@code from} and {@code until} (days), {@code actor}, {@code action}, {@code before} (a number). */
    @GET
    public Response read(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        AuditAsked filter = AuditAsked.parse(asked.parameters());
        FormView form = FormView.empty(FormGuard.token(request));
        return auditing(
                request,
                authority -> responses.unkept(200, pages.page(filter, authority, form, asked.language()), asked));
    }

    /** The same entries as JSON lines. A form, since it leaves a trace. */
    @POST
    @Path("export")
    public Response export(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        AuditAsked filter = AuditAsked.parse(Map.of(
                "from", List.of(fields.text("from")),
                "until", List.of(fields.text("until")),
                "actor", List.of(fields.text("actor")),
                "action", List.of(fields.text("action"))));
        return auditing(request, authority -> {
            AuditEvent event =
                    AuditEvent.of(authority.actor(), AuditAction.AUDIT_EXPORT).from(Caller.origin(request));
            StreamingOutput lines = AuditExport.begin(audit, pages.filter(filter, authority), 0, event)::writeTo;
            return Response.ok(lines, AuditExport.MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }
}
