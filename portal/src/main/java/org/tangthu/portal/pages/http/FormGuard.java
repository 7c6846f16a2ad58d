package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.api.UploadStream;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormRefusal;
import org.tangthu.portal.forms.FormSize;
import org.tangthu.portal.forms.FormToken;
import org.tangthu.portal.forms.OwnOrigin;
import org.tangthu.repository.account.Scope;

/**
 * Stands before every resource of the pages and lets nothing pass that would change something, unless it is a form which
 * a page of this site sent in the session it was shown in, or a file that such a page sends with the token of its form. A
 * guard for all of them, so that none can be forgotten.
 */
final class FormGuard implements ContainerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FormGuard.class);

    /** Header with the token of the form from which bytes are sent. */
    static final String TOKEN_HEADER = "Form-Token";

    /** Bytes of the largest form with files. Whoever has more sends them one by one. */
    static final long MOST_WITH_FILES = 256L << 20;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String FIELDS = FormFields.class.getName();
    private static final String TOKEN = FormToken.class.getName();
    private static final String FILES = Part.class.getName();
    private static final String BYTES = UploadStream.class.getName();

    private final OwnOrigin origin;
    private final SignInCookie cookie;
    private final Responses responses;
    private final HttpServletRequest request;
    private final ResourceInfo resource;

    /**
     * @param request stands for the one that is being answered
     * @param resource stands for what will answer it
     */
    @Inject
    FormGuard(
            OwnOrigin origin,
            SignInCookie cookie,
            Responses responses,
            @Context HttpServletRequest request,
            @Context ResourceInfo resource) {
        this.origin = origin;
        this.cookie = cookie;
        this.responses = responses;
        this.request = request;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext asked) throws IOException {
        request.setAttribute(TOKEN, FormToken.of(cookie.of(request)));
        if (READING.contains(asked.getMethod())) {
            return;
        }
        Optional<FormRefusal> refusal = refusal(asked);
        if (refusal.isPresent()) {
            Response page = responses.formRefused(refusal.get(), Request.of(request));
            asked.abortWith(page);
        }
    }

    /** What is told by headers comes first: a stranger's body is not read, and nothing large of who did not sign in. */
    private Optional<FormRefusal> refusal(ContainerRequestContext asked) throws IOException {
        if (!origin.sent(header("Origin"), header("Sec-Fetch-Site"), header("Host"))) {
            return Optional.of(FormRefusal.FOREIGN);
        }
        Optional<Takes.Body> large = Optional.ofNullable(
                        resource.getResourceMethod().getAnnotation(Takes.class))
                .map(Takes::value);
        MediaType wanted = large.map(FormGuard::typeOf).orElse(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        if (asked.getMediaType() == null || !asked.getMediaType().isCompatible(wanted)) {
            return Optional.of(FormRefusal.NOT_A_FORM);
        }
        if (large.isPresent()
                && SignedIn.of(request).filter(FormGuard::mayDeposit).isEmpty()) {
            return Optional.of(FormRefusal.STALE);
        }
        return large.isEmpty() ? form(asked, FormSize.USUAL) : large(large.get(), asked);
    }

    /** By a session that has proved all it must; for which library is asked later. */
    private static boolean mayDeposit(SignedIn me) {
        return me.authority().may(Scope.DEPOSIT);
    }

    private static MediaType typeOf(Takes.Body body) {
        return switch (body) {
            case LONG_FORM -> MediaType.APPLICATION_FORM_URLENCODED_TYPE;
            case FILES -> MediaType.MULTIPART_FORM_DATA_TYPE;
            case BYTES -> MediaType.APPLICATION_OCTET_STREAM_TYPE;
        };
    }

    private Optional<FormRefusal> large(Takes.Body body, ContainerRequestContext asked) throws IOException {
        return switch (body) {
            case LONG_FORM -> form(asked, FormSize.LARGE);
            case FILES -> files();
            case BYTES -> bytes(asked);
        };
    }

    private Optional<FormRefusal> form(ContainerRequestContext asked, FormSize size) throws IOException {
        byte[] body = asked.getEntityStream().readNBytes(size.bytes() + 1);
        if (body.length > size.bytes()) {
            return Optional.of(FormRefusal.TOO_LARGE);
        }
        try {
            return accept(FormFields.parse(body, size));
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(FormRefusal.UNREADABLE);
        }
    }

    /** The container bounds what it takes, and keeps files on disk until the request is answered. */
    private Optional<FormRefusal> files() {
        if (request.getContentLengthLong() > MOST_WITH_FILES) {
            return Optional.of(FormRefusal.TOO_LARGE);
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        List<Part> files = new ArrayList<>();
        try {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    files.add(part);
                } else if (part.getSize() > FormSize.USUAL.bytes()) {
                    return Optional.of(FormRefusal.TOO_LARGE);
                } else {
                    try (InputStream in = part.getInputStream()) {
                        fields.add(Map.entry(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
            request.setAttribute(FILES, List.copyOf(files));
            return accept(FormFields.of(fields));
        } catch (IllegalStateException tooLarge) {
            return Optional.of(FormRefusal.TOO_LARGE);
        } catch (ServletException | IllegalArgumentException unreadable) {
            return Optional.of(FormRefusal.UNREADABLE);
        } catch (IOException cut) {
            // It was broken off, is no such form, or there is no room for its files.
            LOG.warn("A form with files could not be read: {}", cut.toString());
            return Optional.of(FormRefusal.UNREADABLE);
        }
    }

    private Optional<FormRefusal> bytes(ContainerRequestContext asked) {
        if (!FormToken.matches(cookie.of(request), header(TOKEN_HEADER).orElse(""))) {
            return Optional.of(FormRefusal.STALE);
        }
        request.setAttribute(BYTES, new UploadStream(asked.getEntityStream()));
        return Optional.empty();
    }

    private Optional<FormRefusal> accept(FormFields fields) {
        if (!FormToken.matches(cookie.of(request), fields.text(FormToken.FIELD))) {
            return Optional.of(FormRefusal.STALE);
        }
        request.setAttribute(FIELDS, fields);
        return Optional.empty();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** What a form must carry that is shown in answer to a request. */
    static String token(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(TOKEN));
    }

    /** Whether the request brought a form that passed. */
    static boolean hasForm(HttpServletRequest request) {
        return request.getAttribute(FIELDS) != null;
    }

    /** What a form that passed holds. */
    static FormFields fields(HttpServletRequest request) {
        if (request.getAttribute(FIELDS) instanceof FormFields fields) {
            return fields;
        }
        throw new IllegalStateException("The request did not pass the guard of forms");
    }

    /** The files of a form that passed, in the order of the form; those that were left open have no name. */
    static List<Part> files(HttpServletRequest request) {
        if (request.getAttribute(FILES) instanceof List<?> files) {
            return files.stream().map(Part.class::cast).toList();
        }
        throw new IllegalStateException("The request did not pass the guard of forms with files");
    }

    /** The bytes that passed, not yet read. */
    static UploadStream bytes(HttpServletRequest request) {
        if (request.getAttribute(BYTES) instanceof UploadStream bytes) {
            return bytes;
        }
        throw new IllegalStateException("The request did not pass the guard of files");
    }
}
