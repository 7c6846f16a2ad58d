package org.tangthu.portal.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.api.UploadStream;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.deposit.DepositStatus;
import org.tangthu.repository.deposit.DepositStatus.FileStatus;
import org.tangthu.repository.deposit.Deposits;
import org.tangthu.repository.deposit.UploadPart;
import org.tangthu.repository.json.DepositForm;

/**
 * Deposits: opened with a form, filled file by file, committed in the background. An upload that was cut goes on from the
 * {@code Upload-Offset} that HEAD tells.
 */
@Path("deposits")
@Needs(Scope.DEPOSIT)
@Produces(MediaType.APPLICATION_JSON)
public final class DepositResource {
    private static final int LONGEST_KEY = 255;

    private final Deposits deposits;
    private final Addresses addresses;
    private final AuditTrail trail;

    DepositResource(Deposits deposits, Addresses addresses, AuditTrail trail) {
        this.deposits = deposits;
        this.addresses = addresses;
        this.trail = trail;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(
            @HeaderParam("Idempotency-Key") String key, InputStream form, @Context HttpServletRequest request)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refusal.badRequest("Idempotency-Key has 1 to " + LONGEST_KEY + " characters");
        }
        boolean byPath =
                Caller.of(request).onThisMachine() && Caller.of(request).administrator();
        byte[] read = form(form);
        String actor = Caller.of(request).authority().actor();
        String id = trail.carryOut(
                Caller.event(request, AuditAction.DEPOSIT_OPEN),
                () -> deposits.open(read, actor, Optional.ofNullable(key), byPath));
        return Response.created(address(id))
                .entity(DepositJson.status(own(id, request)))
                .build();
    }

    @GET
    @Path("{deposit}")
    public Response read(@PathParam("deposit") String id, @Context HttpServletRequest request) {
        return Response.ok(DepositJson.status(own(id, request))).build();
    }

    /** Gives a deposit up, with all that was sent for it. */
    @DELETE
    @Path("{deposit}")
    public Response discard(@PathParam("deposit") String id, @Context HttpServletRequest request) {
        own(id, request);
        trail.carryOut(Caller.event(request, AuditAction.DEPOSIT_DISCARD).on(id), () -> deposits.discard(id));
        return Response.noContent().build();
    }

    @HEAD
    @Path("{deposit}/files/{name}")
    public Response offset(
            @PathParam("deposit") String id, @PathParam("name") String name, @Context HttpServletRequest request) {
        return upload(file(own(id, request), name)).build();
    }

    /** Takes a whole file, or with Content-Range the part that follows what is there. */
    @PUT
    @Path("{deposit}/files/{name}")
    @Consumes(MediaType.WILDCARD)
    public Response put(
            @PathParam("deposit") String id,
            @PathParam("name") String name,
            @HeaderParam("Content-Range") String range,
            @HeaderParam("Content-Digest") String digest,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        own(id, request);
        UploadPart part = Parts.of(request.getContentLengthLong(), range, digest);
        FileStatus file = deposits.put(id, name, part, new UploadStream(body));
        return upload(file).entity(DepositJson.file(file)).build();
    }

    /** @param ifMatch ETag of the version that the deposit changes, {@code *} for whatever is there; absent for a new one */
    @POST
    @Path("{deposit}/commit")
    public Response commit(
            @PathParam("deposit") String id,
            @HeaderParam("If-Match") String ifMatch,
            @Context HttpServletRequest request) {
        own(id, request);
        Optional<Set<String>> libraries = Caller.of(request).authority().libraries();
        DepositStatus status = trail.carryOut(
                Caller.event(request, AuditAction.DEPOSIT_COMMIT).on(id),
                () -> deposits.commit(id, Versions.expected(ifMatch), libraries));
        return Response.accepted(DepositJson.status(status))
                .location(address(id))
                .build();
    }

    /** Others do not learn that it is there. */
    private DepositStatus own(String id, HttpServletRequest request) {
        Authority authority = Caller.of(request).authority();
        DepositStatus status = deposits.status(id);
        if (!status.actor().equals(authority.actor()) && !authority.mayEverywhere(Scope.DEPOSIT)) {
            throw new Refusal(404, Deposits.UNKNOWN);
        }
        return status;
    }

    private static FileStatus file(DepositStatus deposit, String name) {
        return deposit.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("file in the deposit", name));
    }

    /** Header fields as in the IETF's resumable uploads. */
    private static Response.ResponseBuilder upload(FileStatus file) {
        return Response.ok()
                .header("Upload-Offset", file.received())
                .header("Upload-Length", file.length())
                .header("Upload-Complete", file.complete() ? "?1" : "?0")
                .header("Cache-Control", "no-store");
    }

    private URI address(String id) {
        return URI.create(addresses.at("/api/deposits/" + id));
    }

    private static byte[] form(InputStream body) throws IOException {
        byte[] form = body.readNBytes(DepositForm.MAX_BYTES + 1);
        if (form.length > DepositForm.MAX_BYTES) {
            throw new Refusal(413, "The form has more than " + DepositForm.MAX_BYTES + " bytes");
        }
        return form;
    }
}
