package org.tangthu.portal.api.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this interface, written by hand; also at the address of the interface itself. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
    static final String ADDRESS = "/api/openapi.json";

    private final byte[] document;

    OpenApiResource() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            this.document = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json cannot be read from the archive", e);
        }
    }

    @GET
    public byte[] root() {
        return document;
    }

    @GET
    @Path("openapi.json")
    public byte[] read() {
        return document;
    }
}
