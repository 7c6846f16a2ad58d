package org.tangthu.portal.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tangthu.portal.network.BoundedText;

/**
 * What this server asks the provider itself. Every answer is bounded in time and length, no redirect is followed, and a
 * slow provider holds a few threads of the server, never all.
 */
final class BackChannel implements HTTPRequestSender, ResourceRetriever {
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(6);
    private static final int AT_ONCE = 8;
    private static final int OK = 200;
    /** Headers of a request; whatever else it needs the client adds itself. */
    private static final Set<String> OURS_TO_SEND = Set.of("authorization", "content-type", "accept");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** The text at an address. @throws IOException if there is none */
    String text(URI address) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET());
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            return new Resource(text(address.toURI()), "application/json");
        } catch (URISyntaxException e) {
            throw new IOException(address + " is no address", e);
        }
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
        asked.getHeaderMap().forEach((name, values) -> values.stream()
                .filter(value -> OURS_TO_SEND.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(value -> request.header(name, value)));
        String body = asked.getBody();
        request.method(
                asked.getMethod().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request);
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(answer.body());
        return response;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        if (!places.tryAcquire()) {
            throw new IOException("the provider still owes " + AT_ONCE + " answers");
        }
        try {
            return await(client.sendAsync(request.timeout(ANSWERING).build(), BoundedText.handler()));
        } finally {
            places.release();
        }
    }

    /** The client's own time-out ends with the headers of the answer; this one holds for all of it. */
    private static <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(ANSWERING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no whole answer within " + ANSWERING.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
