package org.tangthu.portal.acceptance.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tangthu.portal.acceptance.SampleFolder;
import org.tangthu.portal.server.ServedApplication;

/** Hands the constructors of tests a server with the sample libraries in it. Each test makes accounts of its own. */
public final class PeopleServer implements ParameterResolver {
    /** A proxy tells where people come from, so that each test has networks of its own. */
    static final Map<String, String> SETTINGS =
            Map.of("TANGTHU_LIMITS_MODE", "report", "TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ServedApplication.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(PeopleServer.class))
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .server();
    }

    private record Shared(Path folder, ServedApplication server) implements AutoCloseable {
        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("tangthu-people");
                ServedApplication server = ServedApplication.start(folder.resolve("home"), SETTINGS);
                server.ingest(Path.of("src/main/samples/libraries"));
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
