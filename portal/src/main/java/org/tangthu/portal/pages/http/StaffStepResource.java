package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.api.ItemStep;
import org.tangthu.portal.api.LifecycleReason;
import org.tangthu.portal.api.WrongState;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.CommitConflict;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.publication.PublicationRefused;

/** An item goes a step on its way to the public, or back. */
@Path("/staff/items")
public final class StaffStepResource {
    private final Removals removals;
    private final ItemDesk desk;

    @Inject
    StaffStepResource(Removals removals, Doorkeeper doorkeeper, Responses responses) {
        this.removals = removals;
        this.desk = new ItemDesk(removals, doorkeeper, responses);
    }

    private record Order(CatalogueEntry entry, SignedIn me, FormView form, FormFields fields) {
        int version() {
            return ItemDesk.version(fields);
        }

        String actor() {
            return me.authority().actor();
        }
    }

    private interface Work {
        void carryOut(Order order);
    }

    @POST
    @Path("{id}/submit")
    public Response submit(@PathParam("id") String id, @Context HttpServletRequest request) {
        return step(ItemStep.SUBMIT, id, FormGuard.fields(request), request, order -> removals.lifecycle()
                .submit(order.entry(), order.version(), order.actor()));
    }

    @POST
    @Path("{id}/publish")
    public Response publish(@PathParam("id") String id, @Context HttpServletRequest request) {
        return step(ItemStep.PUBLISH, id, FormGuard.fields(request), request, order -> removals.lifecycle()
                .publish(order.entry(), order.version(), order.actor()));
    }

    /** With what a body decided. */
    @POST
    @Path("{id}/appraise")
    public Response appraise(@PathParam("id") String id, @Context HttpServletRequest request) {
        return step(ItemStep.APPRAISE, id, FormGuard.fields(request), request, order -> removals.lifecycle()
                .appraise(order.entry(), order.version(), decision(order.fields()), order.actor()));
    }

    /** @throws IllegalArgumentException if it lacks something */
    private AppraisalDecision decision(FormFields fields) {
        try {
            return new AppraisalDecision(
                    needed(fields, "body"),
                    Optional.empty(),
                    needed(fields, "number"),
                    LocalDate.parse(fields.text("date")),
                    fields.value("scope")
                            .filter(removals.pages()::knowsScope)
                            .orElseThrow(() -> new IllegalArgumentException("there is no such scope")),
                    Optional.empty());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("a decision has a day", none);
        }
    }

    private static String needed(FormFields fields, String name) {
        return fields.value(name).orElseThrow(() -> new IllegalArgumentException("a decision has a " + name));
    }

    @POST
    @Path("{id}/send-back")
    public Response sendBack(@PathParam("id") String id, @Context HttpServletRequest request) {
        return step(ItemStep.SEND_BACK, id, FormGuard.fields(request), request, order -> {
            Reason reason = ItemDesk.reason(order.fields(), LifecycleReason.ofReturns())
                    .orElseThrow(() -> new IllegalArgumentException("a return has a reason"));
            removals.lifecycle().sendBack(order.entry(), order.version(), reason, order.actor());
        });
    }

    private Response step(ItemStep step, String id, FormFields fields, HttpServletRequest request, Work work) {
        FormView form = FormView.empty(FormGuard.token(request))
                .with(fields, "reason", "sentence", "body", "number", "date", "scope");
        return desk.at(id, request, (entry, me) -> {
            if (!step.openTo(me.authority(), ItemDesk.library(entry))) {
                return desk.refused(request);
            }
            Order order = new Order(entry, me, form, fields);
            AuditEvent event =
                    ItemDesk.event(AuditAction.ITEM_STEP, entry, me, request).with("step", step.code());
            try {
                removals.trail().carryOut(event, () -> work.carryOut(order));
            } catch (PublicationRefused lacking) {
                return desk.wrong(form, "findings", "publication.refused", entry, me, request);
            } catch (CommitConflict | WrongState changedMeanwhile) {
                return desk.wrong(form, step.code(), "removal.changed", entry, me, request);
            } catch (IllegalArgumentException unfit) {
                return desk.wrong(form, step.code(), "step." + step.code() + ".wrong", entry, me, request);
            }
            return desk.back(entry, request);
        });
    }
}
