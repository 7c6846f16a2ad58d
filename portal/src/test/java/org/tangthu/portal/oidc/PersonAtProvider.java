package org.tangthu.portal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser at the provider: fills in its forms, and tells where it is sent back to. */
public final class PersonAtProvider {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern PROMPT = Pattern.compile("name=\"prompt\" value=\"(\\w+)\"");
    private static final int MOST_STEPS = 12;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String login;

    public PersonAtProvider(String login) {
        this.login = login;
    }

    /** Signs in and agrees. @return the address of the portal to which the provider sends the browser */
    public URI signsIn(URI authorization) throws IOException, InterruptedException {
        URI at = authorization;
        HttpRequest request = HttpRequest.newBuilder(at).build();
        for (int step = 0; step < MOST_STEPS; step++) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 3) {
                at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
                if (!at.getAuthority().equals(authorization.getAuthority())) {
                    return at;
                }
                request = HttpRequest.newBuilder(at).build();
            } else {
                request = filledIn(answer);
            }
        }
        throw new AssertionError("The provider goes on asking, at " + at);
    }

    private HttpRequest filledIn(HttpResponse<String> page) {
        Matcher action = ACTION.matcher(page.body());
        Matcher prompt = PROMPT.matcher(page.body());
        assertThat(action.find() && prompt.find())
                .as(page.statusCode() + "\n" + page.body())
                .isTrue();
        return HttpRequest.newBuilder(page.uri().resolve(action.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("prompt=" + prompt.group(1) + "&login=" + login + "&password=any"))
                .build();
    }
}
