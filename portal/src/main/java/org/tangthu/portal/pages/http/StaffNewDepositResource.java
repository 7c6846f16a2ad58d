package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.deposit.Announced;
import org.tangthu.portal.deposit.NewItem;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.deposit.AnnouncedFiles;
import org.tangthu.portal.pages.deposit.DepositPages;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.deposit.DepositRefused;

/** New items are deposited: with all their files in one form, or with a script that announces the files and sends them. */
@Path("/staff/deposit")
public final class StaffNewDepositResource {
    private static final int UNFIT = 422;

    private final DepositDoor door;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffNewDepositResource(DepositDoor door, Doorkeeper doorkeeper, Responses responses) {
        this.door = door;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    private Response depositing(HttpServletRequest request, Function<SignedIn, Response> answer) {
        return doorkeeper.staff(
                request,
                me -> me.authority().may(Scope.DEPOSIT)
                        ? answer.apply(me)
                        : responses.error(403, Optional.empty(), Request.of(request)));
    }

    @GET
    public Response form(@Context HttpServletRequest request) {
        FormView form = DepositPages.fresh(FormView.empty(FormGuard.token(request)));
        return depositing(request, me -> page(200, form, me, request));
    }

    private Response page(int status, FormView form, SignedIn me, HttpServletRequest request) {
        Request asked = Request.of(request);
        return responses.unkept(status, door.pages().fill(form, me.authority(), asked.language()), asked);
    }

    /** All at once, with the files in the form; it is looked at as soon as it is there. */
    @POST
    @Takes(Takes.Body.FILES)
    public Response whole(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        SentFiles files = SentFiles.of(FormGuard.files(request));
        return depositing(request, me -> {
            Optional<String> wrong = AnnouncedFiles.complaint(files.names());
            return opened(fields, wrong, files::announced, me, request, id -> {
                files.putInto(id, door.desk());
                door.desk().look(id, me.authority());
            });
        });
    }

    /** The files are announced, and will be sent. */
    @POST
    @Path("announced")
    @Takes(Takes.Body.LONG_FORM)
    public Response announced(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return depositing(request, me -> {
            List<Announced> files = announced(fields);
            Optional<String> wrong =
                    AnnouncedFiles.complaint(files.stream().map(Announced::name).toList());
            return opened(fields, wrong, () -> files, me, request, id -> {
                if (files.isEmpty()) {
                    door.desk().look(id, me.authority());
                }
            });
        });
    }

    private static List<Announced> announced(FormFields fields) {
        try {
            return AnnouncedFiles.read(fields.text("announced"));
        } catch (IllegalArgumentException unreadable) {
            throw new BadRequestException("the files that are announced cannot be read", unreadable);
        }
    }

    private interface Files {
        List<Announced> announced() throws IOException;
    }

    private interface Filling {
        void fill(String id) throws IOException;
    }

    private Response opened(
            FormFields fields,
            Optional<String> wrongFiles,
            Files files,
            SignedIn me,
            HttpServletRequest request,
            Filling filling) {
        NewItem item = DepositPages.item(fields);
        Map<String, String> faults = new LinkedHashMap<>(door.pages().faults(item, me.authority()));
        wrongFiles.ifPresent(key -> faults.put("files", key));
        if (!faults.isEmpty()) {
            return unfit(fields, faults, me, request);
        }
        AuditEvent event = AuditEvent.of(me.authority().actor(), AuditAction.DEPOSIT_OPEN)
                .from(Doorkeeper.origin(request))
                .at(item.library());
        try {
            String id = door.desk().open(item, files.announced(), me.authority(), event);
            filling.fill(id);
            return responses.seeOther("/staff/deposits/" + id, Request.of(request));
        } catch (DepositRefused refused) {
            String key = refused.reason() == DepositRefused.Reason.QUOTA ? "deposit.quota" : "deposit.files.wrong";
            return unfit(fields, Map.of("files", key), me, request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Response unfit(FormFields fields, Map<String, String> faults, SignedIn me, HttpServletRequest request) {
        FormView form = FormView.empty(FormGuard.token(request));
        return page(
                UNFIT,
                door.pages().mending(form, fields, faults, Request.of(request).language()),
                me,
                request);
    }
}
