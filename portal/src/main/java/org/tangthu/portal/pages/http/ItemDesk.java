package org.tangthu.portal.pages.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.api.LifecycleReason;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.model.Item;

/** The desk of an item: who may come to it, and what it shows before and after something is done there. */
final class ItemDesk {
    static final String PATH = "/staff/items/";

    private static final int UNFIT = 422;
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
    private static final List<Scope> CONCERNED = List.of(Scope.DEPOSIT, Scope.PUBLISH, Scope.PURGE);

    private final Removals removals;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    ItemDesk(Removals removals, Doorkeeper doorkeeper, Responses responses) {
        this.removals = removals;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    /** For those who have to do with the library of the item; to others it is not there. */
    Response at(String id, HttpServletRequest request, BiFunction<CatalogueEntry, SignedIn, Response> answer) {
        return doorkeeper.staff(request, me -> removals.find(id)
                .filter(entry -> concerns(entry, me))
                .map(entry -> answer.apply(entry, me))
                .orElseGet(() -> responses.error(404, Optional.empty(), Request.of(request))));
    }

    static boolean concerns(CatalogueEntry entry, SignedIn me) {
        return CONCERNED.stream().anyMatch(scope -> me.authority().may(scope, library(entry)));
    }

    Response page(int status, FormView form, CatalogueEntry entry, SignedIn me, HttpServletRequest request) {
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

    /** The desk again, with what is wrong. @param key of the sentence */
    Response wrong(
            FormView form, String field, String key, CatalogueEntry entry, SignedIn me, HttpServletRequest request) {
        FormView told =
                removals.pages().wrong(form, field, key, Request.of(request).language());
        return page(UNFIT, told, entry, me, request);
    }

    /** The desk after something was done. */
    Response back(CatalogueEntry entry, HttpServletRequest request) {
        return responses.seeOther(PATH + name(entry), Request.of(request));
    }

    Response refused(HttpServletRequest request) {
        return responses.error(403, Optional.empty(), Request.of(request));
    }

    /** What is done at the desk, for the audit log. */
    static AuditEvent event(AuditAction action, CatalogueEntry entry, SignedIn me, HttpServletRequest request) {
        return AuditEvent.of(me.authority().actor(), action)
                .from(Doorkeeper.origin(request))
                .on(entry.entity().id())
                .at(library(entry));
    }

    /** The reason that was chosen and written; empty if one of the two does not fit. */
    static Optional<Reason> reason(FormFields fields, List<LifecycleReason> choice) {
        try {
            return LifecycleReason.of(fields.text("reason"), choice)
                    .map(reason -> new Reason(reason.code(), fields.text("sentence")));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** The version that the page showed; 0 if that cannot be read. */
    static int version(FormFields fields) {
        String version = fields.text("version");
        return VERSION.matcher(version).matches() ? Integer.parseInt(version) : 0;
    }

    static String name(CatalogueEntry entry) {
        return ((Item) entry.entity()).ark().name();
    }

    static String library(CatalogueEntry entry) {
        return ((Item) entry.entity()).library();
    }
}
