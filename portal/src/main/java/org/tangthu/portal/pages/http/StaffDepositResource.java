package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.api.UploadCut;
import org.tangthu.portal.api.UploadStream;
import org.tangthu.portal.deposit.NewItem;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.deposit.DepositPage;
import org.tangthu.portal.pages.deposit.DepositPages;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.deposit.DepositRefused;
import org.tangthu.repository.deposit.DepositStatus;
import org.tangthu.repository.deposit.DepositStatus.FileStatus;

/** A deposit on its way: its files come, it is looked at, mended, committed or given up. To others it is not there. */
@Path("/staff/deposits/{deposit}")
public final class StaffDepositResource {
    /** Header that tells from which byte on a file is sent, and in answers how many bytes are there. */
    private static final String OFFSET = "Upload-Offset";

    private static final String PATH = "/staff/deposits/";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LOOK_AGAIN = 2;
    private static final int UNFIT = 422;

    private final DepositDoor door;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffDepositResource(DepositDoor door, Doorkeeper doorkeeper, Responses responses) {
        this.door = door;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    private Response at(String id, HttpServletRequest request, BiFunction<DepositStatus, SignedIn, Response> answer) {
        return doorkeeper.staff(request, me -> door.desk()
                .find(id, me.authority())
                .map(status -> answer.apply(status, me))
                .orElseGet(() -> responses.error(404, Optional.empty(), Request.of(request))));
    }

    @GET
    public Response show(@PathParam("deposit") String id, @Context HttpServletRequest request) {
        return at(
                id, request, (status, me) -> page(200, FormView.empty(FormGuard.token(request)), status, me, request));
    }

    /** Browsers look again by themselves while something happens. */
    private Response page(int code, FormView form, DepositStatus status, SignedIn me, HttpServletRequest request) {
        Request asked = Request.of(request);
        Optional<NewItem> described =
                status.state().ended() ? Optional.empty() : door.desk().described(status.id());
        DepositPage page = door.pages().deposit(form, status, described, me.authority(), asked.language());
        Response shown = responses.unkept(code, page, asked);
        return page.moving()
                ? Response.fromResponse(shown).header("Refresh", LOOK_AGAIN).build()
                : shown;
    }

    /** Files that are still missing, in one form; then it is looked at, if none is missing any more. */
    @POST
    @Path("files")
    @Takes(Takes.Body.FILES)
    public Response fill(@PathParam("deposit") String id, @Context HttpServletRequest request) {
        FormGuard.fields(request);
        SentFiles files = SentFiles.of(FormGuard.files(request));
        return at(
                id,
                request,
                (status, me) -> order(status, me, request, () -> {
                    files.putInto(id, door.desk());
                    if (door.desk().find(id, me.authority()).stream()
                            .flatMap(now -> now.files().stream())
                            .allMatch(FileStatus::complete)) {
                        door.desk().look(id, me.authority());
                    }
                }));
    }

    /** How much of a file is there, for the script. */
    @GET
    @Path("files/{name}")
    public Response offset(
            @PathParam("deposit") String id, @PathParam("name") String name, @Context HttpServletRequest request) {
        return at(id, request, (status, me) -> received(200, name, status, request));
    }

    private Response received(int code, String name, DepositStatus status, HttpServletRequest request) {
        return status.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(file -> received(code, file))
                .orElseGet(() -> responses.error(404, Optional.empty(), Request.of(request)));
    }

    private static Response received(int code, FileStatus file) {
        return Response.status(code)
                .type("text/plain;charset=UTF-8")
                .entity(file.received() + " of " + file.length() + "\n")
                .header(OFFSET, file.received())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A part of a file, from the byte on that the header {@code Upload-Offset} names. */
    @POST
    @Path("files/{name}")
    @Takes(Takes.Body.BYTES)
    public Response send(
            @PathParam("deposit") String id, @PathParam("name") String name, @Context HttpServletRequest request) {
        UploadStream bytes = FormGuard.bytes(request);
        String offset = String.valueOf(request.getHeader(OFFSET));
        long length = request.getContentLengthLong();
        return at(id, request, (status, me) -> {
            if (length < 0 || !NUMBER.matcher(offset).matches()) {
                return responses.error(400, Optional.empty(), Request.of(request));
            }
            try {
                return received(200, door.desk().put(id, name, Long.parseLong(offset), length, bytes));
            } catch (DepositRefused refused) {
                return door.desk()
                        .find(id, me.authority())
                        .map(now -> received(code(refused), name, now, request))
                        .orElseGet(() -> responses.error(404, Optional.empty(), Request.of(request)));
            } catch (UploadCut cut) {
                return responses.error(400, Optional.empty(), Request.of(request));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static int code(DepositRefused refused) {
        return switch (refused.reason()) {
            case UNKNOWN -> 404;
            case FORBIDDEN -> 403;
            case QUOTA -> 413;
            case INVALID, DIGEST -> UNFIT;
            case STATE, OFFSET, INCOMPLETE -> 409;
        };
    }

    /** Has it looked at, without committing anything. */
    @POST
    @Path("look")
    public Response look(@PathParam("deposit") String id, @Context HttpServletRequest request) {
        FormGuard.fields(request);
        return at(
                id,
                request,
                (status, me) -> order(status, me, request, () -> door.desk().look(id, me.authority())));
    }

    /** What was filled in, better; then it is looked at again. */
    @POST
    @Path("describe")
    public Response describe(@PathParam("deposit") String id, @Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return at(id, request, (status, me) -> {
            NewItem item = DepositPages.item(fields);
            Map<String, String> faults = door.pages().faults(item, me.authority());
            if (!faults.isEmpty()) {
                FormView form = FormView.empty(FormGuard.token(request));
                return page(
                        UNFIT,
                        door.pages()
                                .mending(
                                        form,
                                        fields,
                                        faults,
                                        Request.of(request).language()),
                        status,
                        me,
                        request);
            }
            return order(status, me, request, () -> {
                if (door.desk().describe(id, item)) {
                    door.desk().look(id, me.authority());
                }
            });
        });
    }

    @POST
    @Path("commit")
    public Response commit(@PathParam("deposit") String id, @Context HttpServletRequest request) {
        FormGuard.fields(request);
        return at(
                id,
                request,
                (status, me) -> order(status, me, request, () -> door.desk()
                        .commit(id, me.authority(), event(AuditAction.DEPOSIT_COMMIT, id, me, request))));
    }

    @POST
    @Path("discard")
    public Response discard(@PathParam("deposit") String id, @Context HttpServletRequest request) {
        FormGuard.fields(request);
        return at(id, request, (status, me) -> {
            try {
                door.desk().discard(id, event(AuditAction.DEPOSIT_DISCARD, id, me, request));
            } catch (DepositRefused refused) {
                return responses.seeOther(PATH + id, Request.of(request));
            }
            return responses.seeOther("/staff/deposit", Request.of(request));
        });
    }

    private interface Work {
        void carryOut() throws IOException;
    }

    /** Does something with the deposit; what cannot be done as it stands is seen on its page. */
    private Response order(DepositStatus status, SignedIn me, HttpServletRequest request, Work work) {
        try {
            work.carryOut();
        } catch (DepositRefused refused) {
            FormView form = FormView.empty(FormGuard.token(request))
                    .wrong(
                            "deposit",
                            door.pages().refused(refused, Request.of(request).language()));
            DepositStatus now = door.desk().find(status.id(), me.authority()).orElse(status);
            return page(UNFIT, form, now, me, request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return responses.seeOther(PATH + status.id(), Request.of(request));
    }

    private static AuditEvent event(AuditAction action, String id, SignedIn me, HttpServletRequest request) {
        return AuditEvent.of(me.authority().actor(), action)
                .from(Doorkeeper.origin(request))
                .on(id);
    }
}
