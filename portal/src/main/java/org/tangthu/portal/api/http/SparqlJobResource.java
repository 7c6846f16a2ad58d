package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import org.tangthu.linkeddata.sparql.QueryAnswer.Cut;
import org.tangthu.linkeddata.sparql.job.SparqlJob;
import org.tangthu.linkeddata.sparql.job.SparqlJobs;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.address.Addresses;

/** Queries that take longer than anybody waits for: left, asked after, fetched, deleted. Each is there for its owner alone. */
@Path("sparql-jobs")
@Needs
@Produces(MediaType.APPLICATION_JSON)
public final class SparqlJobResource {
    private final SparqlJobs jobs;
    private final Addresses addresses;

    SparqlJobResource(SparqlJobs jobs, Addresses addresses) {
        this.jobs = jobs;
        this.addresses = addresses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context HttpServletRequest request) {
        SparqlJobForm form = SparqlJobForm.read(body, addresses.sparql());
        SparqlJob job = jobs.create(owner(request), form.question(), form.form());
        return Response.accepted(json(job)).location(URI.create(address(job))).build();
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("jobs");
        jobs.of(owner(request)).forEach(job -> list.add(json(job)));
        return Response.ok(answer).build();
    }

    @GET
    @Path("{job}")
    public Response status(@PathParam("job") String id, @Context HttpServletRequest request) {
        return Response.ok(json(find(id, request))).build();
    }

    @GET
    @Path("{job}/result")
    @Produces(MediaType.WILDCARD)
    public Response result(@PathParam("job") String id, @Context HttpServletRequest request) throws IOException {
        SparqlJob job = find(id, request);
        if (job.state() != SparqlJob.State.DONE) {
            throw new Refusal(
                    409,
                    "The job is " + job.state().code() + " and has no result"
                            + job.failure().map(reason -> ": " + reason).orElse(""));
        }
        InputStream result = Files.newInputStream(jobs.result(job));
        StreamingOutput copy = out -> {
            try (result) {
                result.transferTo(out);
            }
        };
        return Response.ok(copy, job.form().contentType())
                .header(HttpHeaders.CONTENT_LENGTH, job.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"sparql-" + job.id() + "."
                                + job.form().code() + "\"")
                .build();
    }

    @DELETE
    @Path("{job}")
    public Response delete(@PathParam("job") String id, @Context HttpServletRequest request) {
        if (!jobs.delete(owner(request), id)) {
            throw Refusal.notFound("job", id);
        }
        return Response.noContent().build();
    }

    private SparqlJob find(String id, HttpServletRequest request) {
        return jobs.find(owner(request), id).orElseThrow(() -> Refusal.notFound("job", id));
    }

    private static String owner(HttpServletRequest request) {
        return Caller.of(request).authority().actor();
    }

    private String address(SparqlJob job) {
        return addresses.at("/api/sparql-jobs/" + job.id());
    }

    private ObjectNode json(SparqlJob job) {
        ObjectNode json = Json.object()
                .put("id", job.id())
                .put("address", address(job))
                .put("state", job.state().code())
                .put("format", job.form().code())
                .put("query", job.query())
                .put("created", job.created().toString());
        job.ended().ifPresent(ended -> json.put("ended", ended.toString()));
        job.failure().ifPresent(failure -> json.put("failure", failure));
        if (job.state() == SparqlJob.State.DONE) {
            json.put("result", address(job) + "/result")
                    .put("bytes", job.bytes())
                    .put("cut", job.cut() != Cut.NOTHING);
        }
        return json;
    }
}
