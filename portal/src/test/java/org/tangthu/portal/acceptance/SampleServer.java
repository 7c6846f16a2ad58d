package org.tangthu.portal.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tangthu.portal.server.ServedApplication;

/**
 * Hands the constructors of tests a server with the whole sample collection in it. It is started once for all of them:
 * they only read. A reader from {@link #READING_ROOM} is on site, as the proxy before the server tells.
 */
public final class SampleServer implements ParameterResolver {
    static final String[] READING_ROOM = {"X-Forwarded-For", "192.0.2.9"};
    static final String[] ELSEWHERE = {"X-Forwarded-For", "203.0.113.5"};

    /** A test asks for as much in a minute as many readers do. */
    private static final Map<String, String> SETTINGS = Map.of(
            "TANGTHU_LIMITS_MODE", "report",
            "TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1",
            "TANGTHU_ONSITE_NETWORKS", "192.0.2.0/24");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ServedApplication.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SampleServer.class))
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .server();
    }

    private record Shared(Path folder, ServedApplication server) implements AutoCloseable {
        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("tangthu-samples");
                ServedApplication server = ServedApplication.start(folder.resolve("home"), SETTINGS);
                server.ingest(SampleFolder.whole(folder.resolve("samples")));
                return new Shared(folder, server);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            SampleFolder.delete(folder);
        }
    }
}
