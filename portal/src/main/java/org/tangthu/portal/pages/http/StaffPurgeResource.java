package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.erasure.ErasureRefused;
import org.tangthu.repository.erasure.ErasureRefused.Obstacle;
import org.tangthu.repository.erasure.ErasureRequest;

/** Requests that items be erased: one asked, another agrees or refuses. */
@Path("/staff/purges")
public final class StaffPurgeResource {
    private static final String PATH = "/staff/purges";
    private static final String NUMBER = "[1-9]\\d{0,17}";
    private static final int ON_A_PAGE = 50;

    private final Removals removals;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffPurgeResource(Removals removals, Doorkeeper doorkeeper, Responses responses) {
        this.removals = removals;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    /** The parameter {@code before} names the request before which the list goes on. */
    @GET
    public Response list(@Context HttpServletRequest request) {
        FormView form = FormView.empty(FormGuard.token(request));
        return doorkeeper.staff(request, me -> list(200, form, me, request));
    }

    private Response list(int status, FormView form, SignedIn me, HttpServletRequest request) {
        Request asked = Request.of(request);
        Authority who = me.authority();
        if (!who.may(Scope.PURGE)) {
            return responses.error(403, Optional.empty(), asked);
        }
        String before = asked.parameters().getOrDefault("before", List.of("")).get(0);
        long bound = before.matches(NUMBER) ? Long.parseLong(before) : Long.MAX_VALUE;
        List<ErasureRequest> found = removals.erasures().list(who, bound, ON_A_PAGE);
        Optional<Long> more = Optional.of(found)
                .filter(some -> some.size() == ON_A_PAGE)
                .map(some -> some.get(ON_A_PAGE - 1).number());
        return responses.unkept(status, removals.pages().purges(form, found, who, more, asked.language()), asked);
    }

    /** Needs the name of the ARK to be typed: what is agreed to here cannot be undone. */
    @POST
    @Path("agree")
    public Response agree(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return at(fields.text("purge"), request, (purge, me) -> {
            if (!fields.text("name").equals(Ark.parse(purge.item()).name())) {
                return wrong("purge.name.wrong", purge, me, request);
            }
            try {
                removals.trail().carryOut(event(AuditAction.PURGE_AGREE, purge, me, request), () -> removals.erasures()
                        .agree(purge.number(), me.authority()));
            } catch (ErasureRefused refused) {
                String key = refused.obstacle() == Obstacle.OPENED ? "purge.opened" : "purge.closed";
                return wrong(key, purge, me, request);
            }
            return responses.seeOther(PATH, Request.of(request));
        });
    }

    @POST
    @Path("refuse")
    public Response refuse(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return at(fields.text("purge"), request, (purge, me) -> {
            try {
                removals.trail().carryOut(event(AuditAction.PURGE_REFUSE, purge, me, request), () -> removals.erasures()
                        .refuse(purge.number(), me.authority()));
            } catch (ErasureRefused refused) {
                return wrong("purge.closed", purge, me, request);
            }
            return responses.seeOther(PATH, Request.of(request));
        });
    }

    private Response at(
            String number, HttpServletRequest request, BiFunction<ErasureRequest, SignedIn, Response> answer) {
        return doorkeeper.staff(request, me -> {
            try {
                long known = number.matches(NUMBER) ? Long.parseLong(number) : 0;
                return answer.apply(removals.erasures().find(known, me.authority()), me);
            } catch (ErasureRefused unknown) {
                return responses.error(404, Optional.empty(), Request.of(request));
            }
        });
    }

    private Response wrong(String key, ErasureRequest purge, SignedIn me, HttpServletRequest request) {
        FormView form = FormView.empty(FormGuard.token(request));
        return list(
                422,
                removals.pages()
                        .wrong(
                                form,
                                "name-" + purge.number(),
                                key,
                                Request.of(request).language()),
                me,
                request);
    }

    private static AuditEvent event(AuditAction action, ErasureRequest purge, SignedIn me, HttpServletRequest request) {
        return AuditEvent.of(me.authority().actor(), action)
                .from(Doorkeeper.origin(request))
                .on(purge.item())
                .at(purge.library())
                .with("request", Long.toString(purge.number()))
                .with("askedBy", purge.askedBy());
    }
}
