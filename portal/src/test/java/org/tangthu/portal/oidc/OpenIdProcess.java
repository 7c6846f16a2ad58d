package org.tangthu.portal.oidc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A real OpenID provider in a process of its own, from {@code src/test/oidc}. */
public final class OpenIdProcess implements AutoCloseable {
    public static final String CLIENT = "tang-thu";
    public static final String SECRET = "the secret of the portal under test";

    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final BufferedReader said;
    private final PrintStream told;
    private final String issuer;

    private OpenIdProcess(int port) {
        ProcessBuilder node = new ProcessBuilder("node", "src/test/oidc/provider.mjs");
        node.environment().put("OIDC_PORT", String.valueOf(port));
        try {
            process = node.redirectError(Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        issuer = expect("issuer ");
    }

    public static OpenIdProcess start() {
        return new OpenIdProcess(0);
    }

    /** Another one, at a port that is free again, as after a pause. */
    public static OpenIdProcess at(String issuer) {
        return new OpenIdProcess(URI.create(issuer).getPort());
    }

    public String issuer() {
        return issuer;
    }

    /** @param claims of the person, as JSON */
    public void person(String name, String claims) {
        tell("person " + name + " " + claims.replace('\n', ' '));
    }

    /** Signs with another key from now on, and publishes it. */
    public void rotateKeys() {
        tell("rotate");
    }

    /** Signs with a key that it does not publish, as somebody else would. */
    public void signWithForeignKey() {
        tell("sign-foreign");
    }

    /** Says to be another issuer than it is. */
    public void callItself(String other) {
        tell("call-itself " + other);
    }

    private void tell(String command) {
        told.println(command);
        expect("done");
    }

    /** A provider that says nothing is ended, so that this ends, too. */
    private String expect(String beginning) {
        CompletableFuture<Void> patience = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        try {
            String line = said.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The provider ended instead of saying '" + beginning + "'");
            }
            return line.substring(beginning.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            patience.cancel(false);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
