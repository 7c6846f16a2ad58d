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
import java.util.function.Function;
import org.tangthu.iiif.http.ContentCoding;
import org.tangthu.portal.forms.FormRefusal;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Link;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.kept.KeptPages;
import org.tangthu.portal.pages.kept.PageKey;
import org.tangthu.portal.pages.kept.WrittenPage;

/** Turns answers into responses. */
final class Responses {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int SECONDS_TO_COME_BACK = 30;

    private final Pages pages;
    private final Optional<KeptPages> kept;
    private final String build;
    private final DocumentFile documents = new DocumentFile();

    /**
     * @param kept where pages are kept, if any are
     * @param build part of every entity tag
     */
    Responses(Pages pages, Optional<KeptPages> kept, String build) {
        this.pages = pages;
        this.kept = kept;
        this.build = build;
    }

    /**
     * The page as it is kept for all who may see the same, else as it is made now.
     *
     * @param page made of the catalogue, on this thread
     */
    Response kept(HttpServletRequest request, jakarta.ws.rs.core.Request conditions, Function<Request, Answer> page) {
        Request asked = Request.of(request);
        Optional<PageKey> key = asked.key();
        if (kept.isEmpty() || key.isEmpty()) {
            return of(page.apply(asked), asked, conditions);
        }
        KeptPages.Made made = kept.get().findOrMake(key.get(), () -> page.apply(asked), found -> write(found, asked));
        if (made instanceof KeptPages.Page written) {
            return written(written.page(), request, asked, conditions);
        }
        return of(((KeptPages.Other) made).answer(), asked, conditions);
    }

    private WrittenPage write(Answer.Found found, Request asked) {
        String html = pages.html(found.page(), asked.path(), asked.language());
        return WrittenPage.of(html, found.tag(), found.links());
    }

    private Response written(
            WrittenPage page, HttpServletRequest request, Request asked, jakarta.ws.rs.core.Request conditions) {
        EntityTag tag = tag(page.tag(), asked);
        ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        ResponseBuilder response = unchanged == null ? content(page, request, asked) : unchanged;
        response.tag(tag).cacheControl(revalidated()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        link(page.links(), response);
        return response.build();
    }

    private static ResponseBuilder content(WrittenPage page, HttpServletRequest request, Request asked) {
        boolean packed = ContentCoding.acceptsGzip(request);
        byte[] bytes = packed ? page.packed() : page.unpacked();
        ResponseBuilder response = Response.ok(bytes, HTML)
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().tag());
        return packed ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }

    private EntityTag tag(String value, Request asked) {
        return new EntityTag(value + "-" + asked.language().tag() + "-" + build, true);
    }

    Response of(Answer answer, Request asked, jakarta.ws.rs.core.Request conditions) {
        if (answer instanceof Answer.Found found) {
            return found(found, asked, conditions);
        }
        if (answer instanceof Answer.Moved moved) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(asked.alsoAt(moved.address())))
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
        Optional<EntityTag> tag = found.tag().map(value -> tag(value, asked));
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

    /** Only what is being made is looked for again without being asked: whoever types something else is not disturbed. */
    private Response later(Answer.Later later, Request asked) {
        long seconds = Math.max(1, later.again().toSeconds());
        ResponseBuilder response = html(later.status(), later.page(), asked)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (later.status() == Response.Status.ACCEPTED.getStatusCode()) {
            response.header("Refresh", seconds);
        }
        return response.build();
    }

    Response document(Answer.Document document, HttpServletRequest request, jakarta.ws.rs.core.Request conditions) {
        ResponseBuilder unchanged = conditions.evaluatePreconditions(new EntityTag(document.tag()));
        Optional<ResponseBuilder> response = unchanged == null
                ? documents.response(
                        document,
                        Optional.ofNullable(request.getHeader("Range")),
                        Optional.ofNullable(request.getHeader("If-Range")))
                : Optional.of(unchanged.tag(new EntityTag(document.tag())));
        return response.map(built -> built.cacheControl(revalidated()).build())
                .orElseGet(() -> comeBack(Request.of(request)));
    }

    /** A page that is never the same for long. */
    Response page(int status, PageModel page, Request asked) {
        return html(status, page, asked).cacheControl(revalidated()).build();
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

    /** While the search index cannot answer, where there is no page that says so. */
    Response searchIsAway(Request asked) {
        return comeBack(asked);
    }

    private Response comeBack(Request asked) {
        return Response.fromResponse(error(503, Optional.empty(), asked))
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
