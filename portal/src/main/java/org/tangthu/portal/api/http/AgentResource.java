package org.tangthu.portal.api.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.EntityKind;

/** The persons, families and bodies. */
@Path("agents")
@Produces(MediaType.APPLICATION_JSON)
public final class AgentResource extends AuthorityResource {
    AgentResource(Catalogue catalogue, Addresses addresses) {
        super(catalogue, EntityKind.AGENT, "agents", addresses, id -> addresses.concept(EntityKind.AGENT.code(), id));
    }
}
