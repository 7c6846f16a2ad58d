package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.TreeMap;
import org.tangthu.portal.limits.Payer;
import org.tangthu.portal.traffic.Share;
import org.tangthu.portal.traffic.Span;
import org.tangthu.portal.traffic.Tally;
import org.tangthu.portal.traffic.Traffic;
import org.tangthu.repository.account.Scope;

/** Who uses how much of the server, for who operates the repository. */
@Path("traffic")
@Produces(MediaType.APPLICATION_JSON)
public final class TrafficResource {
    private static final int MOST = 1_000;

    private final Traffic traffic;

    TrafficResource(Traffic traffic) {
        this.traffic = traffic;
    }

    @GET
    @Needs(value = Scope.OPERATE, everywhere = true)
    public ObjectNode read(@QueryParam("span") @DefaultValue("hour") String code) {
        Span span = Span.of(code).orElseThrow(() -> Refusal.badRequest("span is hour or day"));
        ObjectNode answer = Json.object();
        answer.put("span", span.code());
        tell(answer, traffic.whole(span));
        ArrayNode shares = answer.putArray("shares");
        traffic.of(span, MOST).forEach(share -> shares.add(describe(share)));
        return answer;
    }

    private static ObjectNode describe(Share share) {
        ObjectNode node = Json.object();
        node.put("kind", share.payer().map(payer -> payer.kind().code()).orElse("others"));
        share.payer().map(Payer::name).ifPresent(name -> node.put("name", name));
        share.payer().flatMap(Payer::claims).ifPresent(robot -> node.put("claims", robot));
        tell(node, share.whole());
        ObjectNode classes = node.putObject("classes");
        new TreeMap<>(share.by()).forEach((cost, tally) -> tell(classes.putObject(cost.code()), tally));
        return node;
    }

    private static void tell(ObjectNode node, Tally tally) {
        node.put("requests", tally.requests());
        node.put("bytes", tally.bytes());
        node.put("refused", tally.refused());
        node.put("reported", tally.reported());
    }
}
