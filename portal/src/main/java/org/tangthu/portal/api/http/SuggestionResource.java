package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.tangthu.portal.search.Completions;

/** Completes what is being typed into a search box. */
@Path("suggestions")
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionResource {
    private final Completions completions;

    SuggestionResource(Completions completions) {
        this.completions = completions;
    }

    @GET
    public ObjectNode complete(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("limit") @DefaultValue("5") String limit) {
        ObjectNode answer = Json.object();
        ArrayNode suggestions = answer.putArray("suggestions");
        completions
                .complete(typed, Parameters.limit(limit, Completions.MAX_LIMIT))
                .forEach(completion -> suggestions
                        .addObject()
                        .put("kind", completion.kind().code())
                        .put("text", completion.text()));
        return answer;
    }
}
