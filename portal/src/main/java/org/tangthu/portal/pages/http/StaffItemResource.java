package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.api.LifecycleReason;
import org.tangthu.portal.api.WrongState;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.commit.CommitConflict;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRefused;
import org.tangthu.repository.publication.PublicationRefused;

/** An item is looked at, withdrawn, put back, or its erasure is asked for. */
@Path("/staff/items")
public final class StaffItemResource {
    private final Removals removals;
    private final Doorkeeper doorkeeper;
    private final Responses responses;
    private final ItemDesk desk;

    @Inject
    StaffItemResource(Removals removals, Doorkeeper doorkeeper, Responses responses) {
        this.removals = removals;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
        this.desk = new ItemDesk(removals, doorkeeper, responses);
    }

    @GET
    public Response which(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormView form = FormView.empty(FormGuard.token(request));
        return doorkeeper.staff(
                request, me -> responses.unkept(200, removals.pages().find(form, asked.language()), asked));
    }

    /** By its ARK; or by the name that a library gave it, where a field {@code library} says which. */
    @POST
    public Response open(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormFields fields = FormGuard.fields(request);
        String item = fields.text("item");
        return doorkeeper.staff(request, me -> removals.find(item)
                .or(() -> fields.value("library").flatMap(library -> removals.find(library, item)))
                .filter(entry -> ItemDesk.concerns(entry, me))
                .map(entry -> desk.back(entry, request))
                .orElseGet(() -> {
                    FormView form = FormView.empty(FormGuard.token(request)).with(fields, "item");
                    FormView told = removals.pages().wrong(form, "item", "staff.items.unknown", asked.language());
                    return responses.unkept(422, removals.pages().find(told, asked.language()), asked);
                }));
    }

    @GET
    @Path("{id}")
    public Response item(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormView form = FormView.empty(FormGuard.token(request));
        return desk.at(id, request, (entry, me) -> desk.page(200, form, entry, me, request));
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") String id, @Context HttpServletRequest request) {
        return change(
                id, FormGuard.fields(request), AuditAction.ITEM_WITHDRAW, LifecycleReason.ofWithdrawals(), request);
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") String id, @Context HttpServletRequest request) {
        return change(id, FormGuard.fields(request), AuditAction.ITEM_RESTORE, LifecycleReason.ofRestorals(), request);
    }

    private Response change(
            String id,
            FormFields fields,
            AuditAction action,
            List<LifecycleReason> choice,
            HttpServletRequest request) {
        FormView form = FormView.empty(FormGuard.token(request)).with(fields, "reason", "sentence");
        return desk.at(id, request, (entry, me) -> {
            if (!me.authority().may(Scope.PUBLISH, ItemDesk.library(entry))) {
                return desk.refused(request);
            }
            Optional<Reason> reason = ItemDesk.reason(fields, choice);
            if (reason.isEmpty()) {
                return desk.wrong(form, "sentence", "removal.sentence.wrong", entry, me, request);
            }
            int expected = ItemDesk.version(fields);
            String actor = me.authority().actor();
            try {
                removals.trail()
                        .carryOut(
                                ItemDesk.event(action, entry, me, request)
                                        .with("reason", reason.get().code()),
                                () -> action == AuditAction.ITEM_WITHDRAW
                                        ? removals.lifecycle().withdraw(entry, expected, reason.get(), actor)
                                        : removals.lifecycle().restore(entry, expected, reason.get(), actor));
            } catch (PublicationRefused lacking) {
                return desk.wrong(form, "findings", "publication.refused", entry, me, request);
            } catch (CommitConflict | WrongState changedMeanwhile) {
                return desk.wrong(form, "sentence", "removal.changed", entry, me, request);
            }
            return desk.back(entry, request);
        });
    }

    /** Needs the name of the ARK to be typed, so that nobody asks for the erasure of another item than is meant. */
    @POST
    @Path("{id}/purge")
    public Response purge(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        FormView form = FormView.empty(FormGuard.token(request))
                .with(fields, "ground", "purge-sentence", "decision", "decision-date");
        return desk.at(id, request, (entry, me) -> {
            if (!me.authority().may(Scope.PURGE, ItemDesk.library(entry))) {
                return desk.refused(request);
            }
            if (!fields.text("name").equals(ItemDesk.name(entry))) {
                return desk.wrong(form, "name", "purge.name.wrong", entry, me, request);
            }
            try {
                ErasureReason ground = ErasureReason.of(fields.text("ground"))
                        .orElseThrow(() -> new IllegalArgumentException("there is no such ground"));
                Ruling ruling = new Ruling(fields.text("decision"), LocalDate.parse(fields.text("decision-date")));
                removals.trail()
                        .carryOut(
                                ItemDesk.event(AuditAction.PURGE_ASK, entry, me, request)
                                        .with("reason", ground.code())
                                        .with("decision", ruling.number()),
                                () -> removals.erasures()
                                        .ask(
                                                entry.entity().id(),
                                                ground,
                                                fields.text("purge-sentence"),
                                                ruling,
                                                me.authority()));
            } catch (IllegalArgumentException | DateTimeException unfit) {
                return desk.wrong(form, "decision", "purge.form.wrong", entry, me, request);
            } catch (ErasureRefused refused) {
                return desk.wrong(form, "name", "purge.already", entry, me, request);
            }
            return responses.seeOther("/staff/purges", Request.of(request));
        });
    }
}
