package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description and the resources tell of the same operations. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "head", "patch");

    /** Those of plain servlets: the doors of linked data. */
    private static final Set<String> SERVLETS = Set.of("GET /api/queries", "GET /api/queries/{name}");

    private final JsonNode document = read();

    @TempDir
    static java.nio.file.Path folder;

    private static Rest rest;

    @BeforeAll
    static void start() throws Exception {
        rest = new Rest(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        rest.close();
    }

    @Test
    void everyOperationIsDescribedAndEveryDescriptionIsAnOperation() {
        assertThat(described()).isEqualTo(offered());
    }

    @Test
    void theParametersOfAnAddressAreDescribed() {
        document.path("paths").fields().forEachRemaining(path -> path.getValue().forEach(operation -> {
            Set<String> inAddress = new TreeSet<>();
            Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(path.getKey());
            while (matcher.find()) {
                inAddress.add(matcher.group(1));
            }
            Set<String> told = new TreeSet<>();
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode resolved = resolve(parameter);
                if (resolved.path("in").textValue().equals("path")) {
                    told.add(resolved.path("name").textValue());
                }
            }
            assertThat(told).as(path.getKey()).isEqualTo(inAddress);
        }));
    }

    @Test
    void whatNeedsTheTokenSaysSo() {
        Set<String> secured = new TreeSet<>();
        operations((name, operation) -> {
            if (operation.has("security")) {
                secured.add(name);
            }
        });
        Set<String> administered = new TreeSet<>();
        methods(administered, true);
        assertThat(secured).isEqualTo(administered);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValues("$ref").forEach(reference -> assertThat(
                        document.at(reference.textValue().substring(1)).isMissingNode())
                .as(reference.textValue())
                .isFalse());
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        operations((name, operation) -> described.add(name));
        return described;
    }

    private Set<String> offered() {
        Set<String> offered = new TreeSet<>();
        methods(offered, false);
        offered.addAll(SERVLETS);
        return offered;
    }

    private void operations(BiConsumer<String, JsonNode> visitor) {
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    assertThat(METHODS).contains(operation.getKey());
                    visitor.accept(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue());
                }));
    }

    private void methods(Set<String> into, boolean administeredOnly) {
        for (Object resource : rest.application().getInstances()) {
            if (resource.getClass().isAnnotationPresent(Path.class)) {
                walk("/api", Resource.from(resource.getClass()), administeredOnly, into);
            }
        }
    }

    private static void walk(String above, Resource resource, boolean administeredOnly, Set<String> into) {
        String path = (above + "/" + resource.getPath()).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        for (ResourceMethod method : resource.getResourceMethods()) {
            if (!administeredOnly || administered(method.getInvocable())) {
                into.add(method.getHttpMethod() + " " + path);
            }
        }
        resource.getChildResources().forEach(child -> walk(path, child, administeredOnly, into));
    }

    private static boolean administered(Invocable invocable) {
        return invocable.getHandlingMethod().isAnnotationPresent(Needs.class)
                || invocable.getHandlingMethod().getDeclaringClass().isAnnotationPresent(Needs.class);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").textValue().substring(1)) : node;
    }

    private static JsonNode read() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
