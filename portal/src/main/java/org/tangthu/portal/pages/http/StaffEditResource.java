package org.tangthu.portal.pages.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.editing.Edited;
import org.tangthu.portal.editing.Notation;
import org.tangthu.portal.editing.Saved;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.editing.EditPages;
import org.tangthu.portal.pages.editing.EditPages.Said;
import org.tangthu.portal.pages.editing.Typed;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/** The description of an item, field by field and as YAML, for those who may change it; to others it is not there. */
@Path("/staff/items/{id}/edit")
public final class StaffEditResource {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNFIT = 422;

    /** What was just done: the page after it says so. */
    private static final Set<String> DONE = Set.of("saved", "unchanged");

    private final EditingDesk desk;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffEditResource(EditingDesk desk, Doorkeeper doorkeeper, Responses responses) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    private Response at(String id, HttpServletRequest request, BiFunction<CatalogueEntry, SignedIn, Response> answer) {
        return doorkeeper.staff(request, me -> desk.find(id)
                .filter(head -> me.authority().may(Scope.DEPOSIT, library(head)))
                .map(head -> answer.apply(head, me))
                .orElseGet(() -> responses.error(404, Optional.empty(), Request.of(request))));
    }

    @GET
    public Response form(@PathParam("id") String id, @Context HttpServletRequest request) {
        return at(
                id,
                request,
                (head, me) -> form(OK, head, EditPages.typed(item(head)), standing(head, request), request));
    }

    @GET
    @Path("yaml")
    public Response yaml(@PathParam("id") String id, @Context HttpServletRequest request) {
        return at(
                id,
                request,
                (head, me) -> yaml(OK, head, EditPages.yaml(item(head)), standing(head, request), false, request));
    }

    private Said standing(CatalogueEntry head, HttpServletRequest request) {
        Optional<String> done = Request.of(request).parameters().getOrDefault("done", List.of()).stream()
                .findFirst()
                .filter(DONE::contains)
                .map(code -> "edit." + code);
        return new Said(Optional.empty(), desk.descriptions().findings(head), done);
    }

    private Said said(CatalogueEntry head, Edited edited, Optional<String> done) {
        return new Said(Optional.of(edited), desk.descriptions().findings(head), done);
    }

    /** The button that was pressed says what is to be done: {@code check}, {@code save}, or something with a row of a list. */
    @POST
    @Takes(Takes.Body.LONG_FORM)
    public Response change(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return at(id, request, (head, me) -> {
            Typed typed = Typed.of(fields);
            String[] order = (fields.text("do") + "  ").split(" ", -1);
            return switch (order[0]) {
                case "save" -> save(head, typed, fields, me, request);
                case "add" -> rearranged(head, typed.longer(order[1]), fields, request);
                case "remove" -> rearranged(head, typed.without(order[1], number(order[2])), fields, request);
                case "up" -> rearranged(head, typed.raised(order[1], number(order[2])), fields, request);
                default -> check(head, typed, fields, request);
            };
        });
    }

    /** Who was overtaken learns it before more is typed in vain. */
    private Response rearranged(CatalogueEntry head, Typed typed, FormFields fields, HttpServletRequest request) {
        return version(fields) == head.version()
                ? form(OK, head, typed, standing(head, request), request)
                : overtaken(head, typed, fields, request);
    }

    private Response check(CatalogueEntry head, Typed typed, FormFields fields, HttpServletRequest request) {
        if (version(fields) != head.version()) {
            return overtaken(head, typed, fields, request);
        }
        Edited edited = desk.descriptions().check(head, Notation.JSON, json(head, typed));
        return form(OK, head, typed, said(head, edited, Optional.of("edit.checked")), request);
    }

    private Response save(
            CatalogueEntry head, Typed typed, FormFields fields, SignedIn me, HttpServletRequest request) {
        Saved saved = save(head, version(fields), Notation.JSON, json(head, typed), me, request);
        if (saved instanceof Saved.Refused refused) {
            return form(UNFIT, head, typed, said(head, refused.edited(), Optional.empty()), request);
        }
        return saved instanceof Saved.Overtaken faster
                ? overtaken(faster.now(), typed, fields, request)
                : responses.seeOther(path(head) + done(saved), Request.of(request));
    }

    private Saved save(
            CatalogueEntry head,
            int expected,
            Notation notation,
            byte[] description,
            SignedIn me,
            HttpServletRequest request) {
        AuditEvent event = AuditEvent.of(me.authority().actor(), AuditAction.ITEM_EDIT)
                .from(Doorkeeper.origin(request))
                .on(head.entity().id())
                .at(library(head))
                .with("version", Integer.toString(expected));
        return desk.descriptions()
                .save(head, expected, notation, description, me.authority().actor(), event);
    }

    @POST
    @Path("yaml")
    @Takes(Takes.Body.LONG_FORM)
    public Response changeYaml(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        String text = fields.asTyped("yaml").replace("\r\n", "\n");
        byte[] description = text.getBytes(StandardCharsets.UTF_8);
        return at(id, request, (head, me) -> {
            if (!fields.text("do").equals("save")) {
                Edited edited = desk.descriptions().check(head, Notation.YAML, description);
                boolean late = version(fields) != head.version();
                return yaml(OK, head, text, said(head, edited, Optional.of("edit.checked")), late, request);
            }
            Saved saved = save(head, version(fields), Notation.YAML, description, me, request);
            if (saved instanceof Saved.Refused refused) {
                return yaml(UNFIT, head, text, said(head, refused.edited(), Optional.empty()), false, request);
            }
            return saved instanceof Saved.Overtaken faster
                    ? yaml(CONFLICT, faster.now(), text, standing(faster.now(), request), true, request)
                    : responses.seeOther(path(head) + "/yaml" + done(saved), Request.of(request));
        });
    }

    private Response overtaken(CatalogueEntry now, Typed typed, FormFields fields, HttpServletRequest request) {
        Request asked = Request.of(request);
        Optional<Item> before =
                version(fields) < now.version() ? desk.at(now.entity().id(), version(fields)) : Optional.empty();
        FormView form = FormView.empty(FormGuard.token(request));
        return responses.unkept(
                CONFLICT,
                desk.pages().overtaken(form, before, now, typed, standing(now, request), asked.language()),
                asked);
    }

    private Response form(int status, CatalogueEntry head, Typed typed, Said said, HttpServletRequest request) {
        Request asked = Request.of(request);
        FormView form = FormView.empty(FormGuard.token(request));
        return responses.unkept(status, desk.pages().form(form, head, typed, said, asked.language()), asked);
    }

    private Response yaml(
            int status, CatalogueEntry head, String text, Said said, boolean overtaken, HttpServletRequest request) {
        Request asked = Request.of(request);
        FormView form = FormView.empty(FormGuard.token(request)).with("yaml", text);
        return responses.unkept(status, desk.pages().yaml(form, head, said, overtaken, asked.language()), asked);
    }

    private static byte[] json(CatalogueEntry head, Typed typed) {
        ObjectNode changed = typed.onto(EditPages.fields(item(head)));
        return changed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String done(Saved saved) {
        return "?done=" + (saved instanceof Saved.Done ? "saved" : "unchanged");
    }

    private static int version(FormFields fields) {
        return number(fields.text("version"));
    }

    private static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    private static Item item(CatalogueEntry head) {
        return (Item) head.entity();
    }

    private static String library(CatalogueEntry head) {
        return item(head).library();
    }

    private static String path(CatalogueEntry head) {
        return "/staff/items/" + item(head).ark().name() + "/edit";
    }
}
