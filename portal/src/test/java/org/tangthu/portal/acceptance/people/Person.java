package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.portal.server.ServedApplication;

/** Somebody's browser: keeps cookies, sends the token of the form that it was shown, and follows no redirect by itself. */
final class Person {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final ServedApplication server;
    private final String address;
    private String token = "";

    /** Comes from a network where nobody else is. */
    Person(ServedApplication server) {
        this(server, "198.18." + NETWORKS.incrementAndGet() + ".7");
    }

    Person(ServedApplication server, String address) {
        this.server = server;
        this.address = address;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** @param fields names and values in turn; the token of the last page goes along */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        StringJoiner body = new StringJoiner("&");
        body.add("form-token=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Origin", server.base())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A form with files, each with its name. @param fields names and values in turn; the token of the last page goes along */
    HttpResponse<String> postFiles(String path, Map<String, byte[]> files, String... fields)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String boundary = "----a-boundary-of-this-test";
        part(body, boundary, "form-data; name=\"form-token\"", token.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            part(
                    body,
                    boundary,
                    "form-data; name=\"" + fields[i] + "\"",
                    fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = "form-data; name=\"files\"; filename=\"" + file.getKey() + "\"";
            part(body, boundary, name + "\r\nContent-Type: application/octet-stream", file.getValue());
        }
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Origin", server.base())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content)
            throws IOException {
        body.write(("--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of a file, as a script of the last page sends them. */
    HttpResponse<String> postBytes(String path, long offset, byte[] bytes) throws IOException, InterruptedException {
        String kept = token;
        HttpResponse<String> answer = send(request(path)
                .header("Origin", server.base())
                .header("Content-Type", "application/octet-stream")
                .header("Form-Token", kept)
                .header("Upload-Offset", Long.toString(offset))
                .POST(BodyPublishers.ofByteArray(bytes)));
        token = kept;
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.base() + path)).header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            StringJoiner all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        Matcher shown = TOKEN.matcher(answer.body());
        token = shown.find() ? shown.group(1) : answer.body().isEmpty() ? token : "";
        return answer;
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** The first step of signing in. */
    HttpResponse<String> tries(String login, String password) throws IOException, InterruptedException {
        get("/sign-in");
        return post("/sign-in", "login", login, "password", password);
    }

    /** Somebody without a second factor signs in. */
    Person signsIn(String login, String password) throws IOException, InterruptedException {
        assertThat(tries(login, password)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(location(answer)).isEqualTo("/account");
        });
        return this;
    }

    /** An administrator signs in for the first time and enrols a second factor on the way. */
    Person enrols(String login, String password) throws Exception {
        tries(login, password);
        String secret = SignInTest.secret(get("/account/second-factor"));
        post("/account/second-factor", "secret", secret, "code", new Authenticator(secret).code());
        return this;
    }

    /** Whether the page of the account is there for this person. */
    boolean isIn() throws IOException, InterruptedException {
        return get("/account").statusCode() == 200;
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static Optional<String> cookieSet(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("tangthu=") && !cookie.contains("Max-Age=0"))
                .findFirst();
    }
}
