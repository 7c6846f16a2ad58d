package org.tangthu.portal.pages.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.FormRefusal;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Link;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Pages;

/** Turns answers into responses. */
final class Responses {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int SECONDS_TO_COME_BACK = 30;
    private static final int KEPT_SECONDS = 60;

    private final Pages pages;
    private final String build;
    private final DocumentFile documents = new DocumentFile();

    /** @param build part of every entity tag */
    Responses(Pages pages, String build) {
        this.pages = pages;
        this.build = build;
    }

    Response of(Answer answer, Request asked, jakarta.ws.rs.core.Request conditions) {
        if (answer instanceof Answer.Found found) {
            return found(found, asked, conditions);
        }
        if (answer instanceof Answer.Moved moved) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(moved.address()))
                    .build();
        }
        if (answer instanceof Answer.Elsewhere elsewhere) {
            return Response.seeOther(URI.create(elsewhere.address())).build();
        }
        if (answer instanceof Answer.Refused refused) {
            return page(403, pages.refused(refused.why(), asked.language()), asked);
        }
        if (answer instanceof Answer.File file) {
            return file(file, conditions);
        }
        if (answer instanceof Answer.Later later) {
            return later(later, asked);
        }
        if (answer instanceof Answer.Text text) {
            return text(text, conditions);
        }
        return error(answer instanceof Answer.Gone ? 410 : 404, Optional.empty(), asked);
    }

    private Response found(Answer.Found found, Request asked, jakarta.ws.rs.core.Request conditions) {
        Optional<EntityTag> tag = found.tag()
                .map(value -> new EntityTag(value + "-" + asked.language().tag() + "-" + build, true));
        ResponseBuilder unchanged = tag.map(conditions::evaluatePreconditions).orElse(null);
        ResponseBuilder response = unchanged == null ? html(200, found.page(), asked) : unchanged;
        tag.ifPresent(response::tag);
        response.cacheControl(revalidated());
        link(found.links(), response);
        return response.build();
    }

    /** Data is for programs of every site, and the same for all who ask. */
    private Response file(Answer.File file, jakarta.ws.rs.core.Request conditions) {
        EntityTag tag = new EntityTag(file.tag() + "-" + build, true);
        ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        StreamingOutput content = file.content()::writeTo;
        ResponseBuilder response = unchanged == null ? Response.ok(content, file.mediaType()) : unchanged;
        response.tag(tag)
                .cacheControl(shared())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file.name() + "\"")
                .header("Access-Control-Allow-Origin", "*");
        link(file.links(), response);
        return response.build();
    }

    private static void link(List<Link> links, ResponseBuilder response) {
        links.forEach(link -> response.header(
                HttpHeaders.LINK,
                "<" + link.href() + ">; rel=\"" + link.rel() + "\""
                        + link.type().map(type -> "; type=\"" + type + "\"").orElse("")));
    }

    private Response text(Answer.Text text, jakarta.ws.rs.core.Request conditions) {
        EntityTag tag = new EntityTag(text.tag() + "-" + build, true);
        ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        ResponseBuilder response = unchanged == null ? TextFile.response(text) : unchanged;
        response.tag(tag).cacheControl(text.open() ? shared() : revalidated());
        link(text.links(), response);
        return response.build();
    }

    /** Browsers come again by themselves. */
    private Response later(Answer.Later later, Request asked) {
        long seconds = Math.max(1, later.again().toSeconds());
        return html(later.status(), later.page(), asked)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .header("Refresh", seconds)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    Response document(Answer.Document document, HttpServletRequest request, jakarta.ws.rs.core.Request conditions) {
        ResponseBuilder unchanged = conditions.evaluatePreconditions(new EntityTag(document.tag()));
        ResponseBuilder response = unchanged == null
                ? documents.response(
                        document,
                        Optional.ofNullable(request.getHeader("Range")),
                        Optional.ofNullable(request.getHeader("If-Range")))
                : unchanged.tag(new EntityTag(document.tag()));
        return response.cacheControl(revalidated()).build();
    }

    /** A page that is never the same for long. */
    Response page(int status, PageModel page, Request asked) {
        return html(status, page, asked).cacheControl(revalidated()).build();
    }

    /** A page that is the same for everybody, and may be kept for a minute by whoever hands it on. */
    Response kept(PageModel page, Request asked) {
        CacheControl minute = new CacheControl();
        minute.setMaxAge(KEPT_SECONDS);
        minute.setNoTransform(false);
        return html(200, page, asked).cacheControl(minute).build();
    }

    /** A page with a form, or one that is for one person's eyes: nobody keeps it, not even the browser. */
    Response unkept(int status, PageModel page, Request asked) {
        return html(status, page, asked)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** After a form did its work: a page to look at, which can be loaded again without sending the form again. */
    Response seeOther(String path, Request asked) {
        return Response.seeOther(URI.create(pages.link(path, asked.language())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    Response formRefused(FormRefusal why, Request asked) {
        return unkept(why.status(), pages.formRefused(why, asked.language()), asked);
    }

    Response unavailable(PageModel page, Request asked) {
        return html(503, page, asked)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_COME_BACK)
                .build();
    }

    Response error(int status, Optional<String> requestId, Request asked) {
        return html(status, pages.error(status, requestId, asked.language()), asked)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ResponseBuilder html(int status, PageModel page, Request asked) {
        return Response.status(status)
                .entity(pages.html(page, asked.path(), asked.language()))
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().tag());
    }

    /** What a page shows hangs on who asks: it may be kept by the browser, but is asked for again. */
    private static CacheControl revalidated() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }

    /** The same for everybody: anybody may keep it, but asks again. */
    private static CacheControl shared() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
