package org.tangthu.portal.api.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.EntityKind;

/** The persons, families and bodies. */
@Path("agents")
@Produces(MediaType.APPLICATION_JSON)
public final class AgentResource {
    private final AuthorityResource agents;

    AgentResource(Catalogue catalogue, Addresses addresses) {
        this.agents = new AuthorityResource(
                catalogue,
                EntityKind.AGENT,
                addresses.at("/api/agents"),
                id -> addresses.concept(EntityKind.AGENT.code(), id));
    }

    @GET
    public Response list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return agents.list("agents", after, limit);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context Request request) {
        return agents.read(id, request);
    }
}
