package org.tangthu.iiif.search.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.http.Conditional;
import org.tangthu.iiif.http.IiifServlet;
import org.tangthu.iiif.search.Answer;
import org.tangthu.iiif.search.ContentSearch;
import org.tangthu.iiif.search.Question;
import org.tangthu.iiif.search.SearchApi;
import org.tangthu.iiif.search.Terms;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * Search inside of items at {@code {path}/{item}?q=}, completion of words at {@code {path}/{item}/autocomplete?q=}. Who
 * made an annotation and when is not asked by, so that {@code user} and {@code date} are told to be ignored.
 */
public final class ContentSearchServlet extends IiifServlet {
    private static final String AUTOCOMPLETE = "autocomplete";
    private static final Set<String> OF_SEARCH = Set.of("q", "motivation", "page");
    private static final Set<String> OF_COMPLETION = Set.of("q", "motivation", "min");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final long serialVersionUID = 1L;

    private final transient SearchApi api;
    private final transient ContentSearch search;
    private final transient ObjectMapper json = new ObjectMapper();

    public ContentSearchServlet(SearchApi api, ContentSearch search) {
        this.api = api;
        this.search = search;
    }

    @Override
    protected void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.size() == 1) {
            Answer found = search.search(
                    path.get(0), question(request, OF_SEARCH), number(request, "page"), api, visitor(request));
            send(api.write(found), found.open(), request, response);
        } else if (path.size() == 2 && path.get(1).equals(AUTOCOMPLETE)) {
            Terms terms =
                    search.complete(path.get(0), toComplete(request), number(request, "min"), api, visitor(request));
            send(api.write(terms), terms.open(), request, response);
        } else {
            throw new NotFoundException("There is nothing here; an item is searched at " + api.path() + "/{item}?q=");
        }
    }

    private static Question toComplete(HttpServletRequest request) {
        if (value(request, "q").isEmpty()) {
            throw new InvalidRequestException("q says what is to be completed");
        }
        return question(request, OF_COMPLETION);
    }

    private static Question question(HttpServletRequest request, Set<String> known) {
        Set<String> motivations = Stream.of(
                        value(request, "motivation").orElse("").split(" "))
                .filter(motivation -> !motivation.isEmpty())
                .collect(Collectors.toSet());
        List<String> ignored = request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name) && value(request, name).isPresent())
                .sorted()
                .toList();
        return new Question(value(request, "q").orElse(""), motivations, ignored);
    }

    /** An empty value is none (section 3.2.1 of version 1.0, 4.1.1 of 2.0). */
    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }

    private static int number(HttpServletRequest request, String name) {
        String value = value(request, name).orElse("1");
        if (!NUMBER.matcher(value).matches()) {
            throw new InvalidRequestException(name + " is a number");
        }
        return Integer.parseInt(value);
    }

    /** The index may be behind the item, so that only the answer itself says whether it is the same. */
    private void send(
            Map<String, Object> answer, boolean open, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean linkedData =
                api.prefersLinkedData() ? !asksFor(request, JSON, LINKED_DATA) : asksFor(request, LINKED_DATA, JSON);
        byte[] body = json.writeValueAsBytes(answer);
        response.setHeader("Cache-Control", open ? "public, no-cache" : "private, no-cache");
        response.setHeader("Vary", "Accept");
        EntityTag tag = new EntityTag((linkedData ? "ld-" : "json-") + Integer.toHexString(Arrays.hashCode(body)));
        if (!Conditional.notModified(request, response, tag)) {
            send(response, linkedData ? api.linkedDataType() : JSON, body);
        }
    }
}
