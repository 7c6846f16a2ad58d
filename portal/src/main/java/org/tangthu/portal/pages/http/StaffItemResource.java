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
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.api.LifecycleReason;
import org.tangthu.portal.api.WrongState;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.CommitConflict;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRefused;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.publication.PublicationRefused;

/** An item is withdrawn, put back, or its erasure is asked for. */
@Path("/staff/items")
public final class StaffItemResource {
    private static final String PATH = "/staff/items/";
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private final Removals removals;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffItemResource(Removals removals, Doorkeeper doorkeeper, Responses responses) {
        this.removals = removals;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
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
                .filter(entry -> concerns(entry, me))
                .map(entry -> responses.seeOther(PATH + name(entry), asked))
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
        return at(id, request, (entry, me) -> page(200, form, entry, me, request));
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
        return at(id, request, (entry, me) -> {
            if (!me.authority().may(Scope.PUBLISH, library(entry))) {
                return refused(request);
            }
            Optional<Reason> reason = reason(fields, choice);
            if (reason.isEmpty()) {
                return wrong(form, "sentence", "removal.sentence.wrong", entry, me, request);
            }
            String version = fields.text("version");
            int expected = VERSION.matcher(version).matches() ? Integer.parseInt(version) : 0;
            try {
                removals.trail()
                        .carryOut(
                                event(action, entry, me, request)
                                        .with("reason", reason.get().code()),
                                () -> {
                                    if (action == AuditAction.ITEM_WITHDRAW) {
                                        removals.lifecycle()
                                                .withdraw(
                                                        entry,
                                                        expected,
                                                        reason.get(),
                                                        me.authority().actor());
                                    } else {
                                        removals.lifecycle()
                                                .restore(
                                                        entry,
                                                        expected,
                                                        reason.get(),
                                                        me.authority().actor());
                                    }
                                });
            } catch (PublicationRefused lacking) {
                return wrong(form, "findings", "publication.refused", entry, me, request);
            } catch (CommitConflict | WrongState changedMeanwhile) {
                return wrong(form, "sentence", "removal.changed", entry, me, request);
            }
            return responses.seeOther(PATH + name(entry), Request.of(request));
        });
    }

    private static Optional<Reason> reason(FormFields fields, List<LifecycleReason> choice) {
        try {
            return LifecycleReason.of(fields.text("reason"), choice)
                    .map(reason -> new Reason(reason.code(), fields.text("sentence")));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** Needs the name of the ARK to be typed, so that nobody asks for the erasure of another item than is meant. */
    @POST
    @Path("{id}/purge")
    public Response purge(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        FormView form = FormView.empty(FormGuard.token(request))
                .with(fields, "ground", "purge-sentence", "decision", "decision-date");
        return at(id, request, (entry, me) -> {
            if (!me.authority().may(Scope.PURGE, library(entry))) {
                return refused(request);
            }
            if (!fields.text("name").equals(name(entry))) {
                return wrong(form, "name", "purge.name.wrong", entry, me, request);
            }
            try {
                ErasureReason ground = ErasureReason.of(fields.text("ground"))
                        .orElseThrow(() -> new IllegalArgumentException("there is no such ground"));
                Ruling ruling = new Ruling(fields.text("decision"), LocalDate.parse(fields.text("decision-date")));
                removals.trail()
                        .carryOut(
                                event(AuditAction.PURGE_ASK, entry, me, request)
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
                return wrong(form, "decision", "purge.form.wrong", entry, me, request);
            } catch (ErasureRefused refused) {
                return wrong(form, "name", "purge.already", entry, me, request);
            }
            return responses.seeOther("/staff/purges", Request.of(request));
        });
    }

    /** For those who have to do with the library of the item; to others it is not there. */
    private Response at(String id, HttpServletRequest request, BiFunction<CatalogueEntry, SignedIn, Response> answer) {
        return doorkeeper.staff(request, me -> removals.find(id)
                .filter(entry -> concerns(entry, me))
                .map(entry -> answer.apply(entry, me))
                .orElseGet(() -> responses.error(404, Optional.empty(), Request.of(request))));
    }

    private static boolean concerns(CatalogueEntry entry, SignedIn me) {
        return me.authority().may(Scope.PUBLISH, library(entry))
                || me.authority().may(Scope.PURGE, library(entry));
    }

    private Response page(int status, FormView form, CatalogueEntry entry, SignedIn me, HttpServletRequest request) {
        Request asked = Request.of(request);
        String id = entry.entity().id();
        return responses.unkept(
                status,
                removals.pages()
                        .item(
                                form,
                                entry,
                                me.authority(),
                                removals.lastReason(id),
                                removals.erasures().underWay(id),
                                asked.language()),
                asked);
    }

    private Response wrong(
            FormView form, String field, String key, CatalogueEntry entry, SignedIn me, HttpServletRequest request) {
        return page(
                422,
                removals.pages().wrong(form, field, key, Request.of(request).language()),
                entry,
                me,
                request);
    }

    private Response refused(HttpServletRequest request) {
        return responses.error(403, Optional.empty(), Request.of(request));
    }

    private static AuditEvent event(AuditAction action, CatalogueEntry entry, SignedIn me, HttpServletRequest request) {
        return AuditEvent.of(me.authority().actor(), action)
                .from(Doorkeeper.origin(request))
                .on(entry.entity().id())
                .at(library(entry));
    }

    private static String name(CatalogueEntry entry) {
        return ((Item) entry.entity()).ark().name();
    }

    private static String library(CatalogueEntry entry) {
        return ((Item) entry.entity()).library();
    }
}
