package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.access.Group;

/** The accounts of a running server, by REST with the administrator's token. */
final class ServerUsers implements UserDesk {
    private static final String ACCOUNTS = "/api/accounts";
    private static final int STEP = 200;

    private final ServerClient server;

    ServerUsers(ServerClient server) {
        this.server = server;
    }

    private static String address(String user) {
        return ACCOUNTS + "/" + ServerClient.segment(user);
    }

    private static ObjectNode form() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode office(ObjectNode form, String role, Set<String> libraries) {
        form.put("role", role);
        libraries.forEach(form.putArray("libraries")::add);
        return form;
    }

    @Override
    public UserLine add(String login, String name, String role, Set<String> libraries, Optional<String> password) {
        ObjectNode form = office(form().put("login", login).put("name", name), role, libraries);
        password.ifPresent(text -> form.put("password", text));
        return UserLine.of(server.post(ACCOUNTS, Optional.of(form)));
    }

    @Override
    public List<UserLine> list() {
        List<UserLine> all = new ArrayList<>();
        String after = "";
        int before;
        do {
            before = all.size();
            JsonNode step = server.get(ACCOUNTS + "?limit=" + STEP + "&after=" + ServerClient.segment(after));
            step.path("accounts").forEach(account -> all.add(UserLine.of(account)));
            after = all.isEmpty() ? after : all.get(all.size() - 1).login();
        } while (all.size() - before == STEP);
        return all;
    }

    @Override
    public UserLine show(String user) {
        return UserLine.of(server.get(address(user)));
    }

    @Override
    public UserLine role(String user, String role, Set<String> libraries) {
        return UserLine.of(server.put(address(user) + "/role", office(form(), role, libraries)));
    }

    @Override
    public UserLine groups(String user, Set<Group> groups) {
        ObjectNode form = form();
        ArrayNode list = form.putArray("groups");
        groups.forEach(group -> list.addObject().put("library", group.library()).put("name", group.name()));
        return UserLine.of(server.put(address(user) + "/groups", form));
    }

    @Override
    public void password(String user, String password) {
        server.put(address(user) + "/password", form().put("password", password));
    }

    @Override
    public UserLine lock(String user) {
        return UserLine.of(server.post(address(user) + "/lock", Optional.empty()));
    }

    @Override
    public UserLine unlock(String user) {
        return UserLine.of(server.post(address(user) + "/unlock", Optional.empty()));
    }

    @Override
    public void resetFactor(String user) {
        server.delete(address(user) + "/factor");
    }

    @Override
    public void remove(String user) {
        server.delete(address(user));
    }

    @Override
    public String token(String user, String name, Set<String> scopes, Optional<Set<String>> libraries, int days) {
        ObjectNode form = form().put("name", name).put("account", user).put("days", days);
        scopes.forEach(form.putArray("scopes")::add);
        libraries.ifPresent(bound -> bound.forEach(form.putArray("libraries")::add));
        return server.post("/api/tokens", Optional.of(form)).path("token").asText();
    }
}
