package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.pages.request.AskForm;
import org.tangthu.portal.pages.request.RequestPages;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.request.RequestKind;

/** What readers ask libraries for about an item. Nobody needs an account; what is not public takes nothing. */
@Path("/")
public final class AskResource {
    private final Desk desk;
    private final Responses responses;

    @Inject
    AskResource(Desk desk, Responses responses) {
        this.desk = desk;
        this.responses = responses;
    }

    @GET
    @Path("item/{id}/ask")
    public Response ask(@PathParam("id") String id, @Context HttpServletRequest request) {
        return show(id, RequestKind.DIGITIZATION, request);
    }

    @POST
    @Path("item/{id}/ask")
    public Response asked(@PathParam("id") String id, @Context HttpServletRequest request) {
        return take(id, RequestKind.DIGITIZATION, FormGuard.fields(request), request);
    }

    /** The parameter {@code page} names the page that the error is on. */
    @GET
    @Path("item/{id}/report")
    public Response report(@PathParam("id") String id, @Context HttpServletRequest request) {
        return show(id, RequestKind.ERROR, request);
    }

    @POST
    @Path("item/{id}/report")
    public Response reported(@PathParam("id") String id, @Context HttpServletRequest request) {
        return take(id, RequestKind.ERROR, FormGuard.fields(request), request);
    }

    private Response show(String id, RequestKind kind, HttpServletRequest request) {
        return about(id, request, item -> {
            Map<String, List<String>> parameters = Request.of(request).parameters();
            String page = parameters.getOrDefault("page", List.of("")).get(0);
            FormView form = fresh(request).with("page", page.matches("\\d{4,9}") ? page : "");
            return page(200, item, kind, parameters.containsKey("sent"), form, request);
        });
    }

    private Response take(String id, RequestKind kind, FormFields fields, HttpServletRequest request) {
        Request asked = Request.of(request);
        return about(id, request, item -> {
            AskForm given = new AskForm(kind, fields, pages(item));
            FormView form = fresh(request).with(fields, "page", "text", "contact");
            for (Map.Entry<String, String> fault :
                    given.faults(desk.clock().instant()).entrySet()) {
                form = desk.requestPages().wrong(form, fault.getKey(), fault.getValue(), asked.language());
            }
            if (!form.problems().isEmpty()) {
                return page(422, item, kind, false, form, request);
            }
            if (!desk.requests()
                    .submit(given.request(
                            item.id(), item.library(), asked.language().tag()))) {
                FormView full = desk.requestPages().wrong(form, "send", "ask.full", asked.language());
                return page(503, item, kind, false, full, request);
            }
            return responses.seeOther(RequestPages.path(item.ark(), kind) + "?sent", asked);
        });
    }

    private FormView fresh(HttpServletRequest request) {
        return FormView.empty(FormGuard.token(request))
                .with(AskForm.SHOWN, String.valueOf(desk.clock().millis()));
    }

    private Response page(
            int status, Item item, RequestKind kind, boolean sent, FormView form, HttpServletRequest request) {
        Request asked = Request.of(request);
        boolean pages = desk.access().imagesForSomebody(item);
        return responses.unkept(
                status, desk.requestPages().ask(item, kind, pages, sent, form, asked.language()), asked);
    }

    /** Of what is shown to nobody, not even the pages are named. */
    private PageList pages(Item item) {
        return desk.access().imagesForSomebody(item) ? desk.catalogue().pages(item.id()) : PageList.NONE;
    }

    private Response about(String id, HttpServletRequest request, Function<Item, Response> answer) {
        Optional<PublicItems.Found> found = desk.items().ark(id).map(desk.items()::find);
        Optional<Item> item = found.flatMap(PublicItems.Found::entry).map(entry -> (Item) entry.entity());
        if (item.isPresent()) {
            return answer.apply(item.get());
        }
        boolean gone =
                found.filter(known -> known.visibility() == Visibility.GONE).isPresent();
        return responses.of(gone ? new Answer.Gone() : new Answer.Missing(), Request.of(request), null);
    }
}
