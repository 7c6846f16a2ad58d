package org.tangthu.portal.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.requests.RequestDesk;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.request.Handling;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.ReaderRequest;
import org.tangthu.repository.request.RequestState;

/** What readers asked for and reported, for programs of the libraries concerned. */
@Path("requests")
@Needs(Scope.MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public final class RequestResource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_LIMIT = 200;
    private static final int LARGEST_FORM = 64 * 1024;

    private final RequestDesk desk;
    private final Addresses addresses;

    RequestResource(RequestDesk desk, Addresses addresses) {
        this.desk = desk;
        this.addresses = addresses;
    }

    /**
     * @param state some of new, accepted, answered, rejected, with commas between
     * @param before number before which requests are listed, the latest first
     */
    @GET
    public Response list(
            @QueryParam("state") @DefaultValue("new,accepted") String state,
            @QueryParam("before") @DefaultValue("999999999999999999") String before,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context HttpServletRequest http) {
        int most = Parameters.limit(limit, MAX_LIMIT);
        List<ReaderRequest> found = desk.list(authority(http), states(state), number(before), most);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("requests");
        found.forEach(request -> list.add(json(request)));
        if (found.size() == most) {
            answer.put(
                    "next",
                    addresses.at("/api/requests?state=" + state + "&before="
                            + found.get(most - 1).number() + "&limit=" + most));
        }
        return unkept(Response.ok(answer));
    }

    @GET
    @Path("{number}")
    public Response read(@PathParam("number") String number, @Context HttpServletRequest http) {
        return one(find(number, http));
    }

    /**
     * Decides about an open request.
     *
     * @param ifMatch ETag of the request that the decision was made from
     */
    @POST
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body,
            @Context HttpServletRequest http)
            throws IOException {
        ReaderRequest request = find(number, http);
        int revision = Versions.required(ifMatch);
        Handling handling = handling(body);
        if (!request.state().open()) {
            throw new Refusal(409, "The request is closed");
        }
        return one(desk.handle(request, revision, handling, authority(http).actor(), Caller.origin(http))
                .orElseThrow(() -> new Refusal(412, "The request was changed meanwhile: read it again")));
    }

    private static Authority authority(HttpServletRequest http) {
        return Caller.of(http).authority();
    }

    private ReaderRequest find(String number, HttpServletRequest http) {
        return desk.find(authority(http), number(number)).orElseThrow(() -> Refusal.notFound("request", number));
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Refusal.badRequest("a request has a number");
        }
        return Long.parseLong(text);
    }

    private static Set<RequestState> states(String codes) {
        try {
            return Stream.of(codes.split(",")).map(RequestState::of).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("state is one or more of new, accepted, answered, rejected, with commas between");
        }
    }

    private static Handling handling(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_FORM + 1);
        if (bytes.length > LARGEST_FORM) {
            throw new Refusal(413, "A decision has at most " + LARGEST_FORM + " bytes");
        }
        try {
            JsonNode form = JSON.readTree(bytes);
            RequestState state = RequestState.of(form.path("state").asText());
            if (state == RequestState.NEW) {
                throw Refusal.badRequest("state is accepted, answered or rejected");
            }
            return new Handling(
                    state, form.path("answer").asText(), form.path("note").asText());
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("the decision is no JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(
                    "a decision has a state (accepted, answered or rejected), and may have an answer and a note of up to "
                            + Handling.LONGEST + " characters");
        }
    }

    private static Response one(ReaderRequest request) {
        return unkept(Response.ok(json(request)).tag(String.valueOf(request.revision())));
    }

    /** It may name a person. */
    private static Response unkept(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").build();
    }

    private static ObjectNode json(ReaderRequest request) {
        NewRequest asked = request.asked();
        ObjectNode node = Json.object();
        node.put("number", request.number());
        node.put("revision", request.revision());
        node.put("kind", asked.kind().code());
        node.put("state", request.state().code());
        node.put("item", asked.item());
        node.put("library", asked.library());
        asked.page().ifPresent(page -> node.put("page", page));
        node.put("text", asked.text());
        asked.contact().ifPresent(contact -> node.put("contact", contact));
        node.put("language", asked.language());
        node.put("count", request.count());
        node.put("received", request.received().toString());
        node.put("changed", request.changed().toString());
        node.put("answer", request.handling().answer());
        node.put("note", request.handling().note());
        return node;
    }
}
