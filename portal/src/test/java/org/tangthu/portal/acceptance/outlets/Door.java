package org.tangthu.portal.acceptance.outlets;

import jakarta.servlet.Servlet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * Something of the running server that answers: a servlet, or a method of a REST resource behind one.
 *
 * @param method {@code *} for a servlet that decides by itself
 * @param template of its addresses
 */
record Door(String method, String template) {
    private static final Comparator<Door> MOST_PRECISE_FIRST =
            Comparator.comparing(door -> door.matcher(), UriTemplate.COMPARATOR);

    /** As the list of doors without outlets names it. */
    @Override
    public String toString() {
        return method + " " + template;
    }

    /** All doors of a server, found in the server itself. */
    static List<Door> of(Map<String, Servlet> servlets) {
        return servlets.entrySet().stream()
                .flatMap(mounted -> behind(mounted.getKey(), mounted.getValue()))
                .sorted(MOST_PRECISE_FIRST)
                .toList();
    }

    private static Stream<Door> behind(String pattern, Servlet servlet) {
        String template = pattern.endsWith("/*") ? pattern.replaceFirst("\\*$", "{rest: .*}") : pattern;
        return servlet instanceof ServletContainer jersey
                ? resources(pattern.replaceFirst("/\\*$", ""), jersey.getConfiguration())
                : Stream.of(new Door("*", template));
    }

    private static Stream<Door> resources(String mount, ResourceConfig config) {
        List<Door> doors = new ArrayList<>();
        Stream.concat(
                        config.getClasses().stream(),
                        config.getInstances().stream().map(Object::getClass))
                .map(Resource::from)
                .filter(resource -> resource != null && resource.getPath() != null)
                .distinct()
                .forEach(resource -> add(mount, resource, doors));
        return doors.stream().distinct();
    }

    private static void add(String above, Resource resource, List<Door> doors) {
        String path = resource.getPath();
        String template = (above + "/" + path).replaceAll("/+", "/");
        resource.getResourceMethods().forEach(method -> doors.add(new Door(method.getHttpMethod(), template)));
        resource.getChildResources().forEach(child -> add(template, child, doors));
    }

    /** Whether a request for something comes in here; a servlet that decides by itself is taken to be read. */
    boolean reads() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("*");
    }

    /** Some address to which it leads. */
    String anAddress() {
        return template.replaceAll("\\{[^}]*\\}", "0001");
    }

    /** The one of the doors, in their order, that reads an address. @param path without a query */
    static Optional<Door> reading(String path, List<Door> doors) {
        return doors.stream()
                .filter(door -> door.reads() && !door.method().equals("HEAD"))
                .filter(door -> door.matcher().match(path, new HashMap<>()))
                .findFirst();
    }

    private UriTemplate matcher() {
        return new UriTemplate(template);
    }
}
