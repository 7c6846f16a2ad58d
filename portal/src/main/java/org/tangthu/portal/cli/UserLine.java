package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;

/** An account as the command prints it. */
record UserLine(
        String id,
        String login,
        String name,
        String role,
        Set<String> libraries,
        Set<Group> groups,
        boolean locked,
        boolean secondFactor) {
    static UserLine of(Account account) {
        Set<String> libraries = account.role() instanceof Role.Librarian librarian ? librarian.libraries() : Set.of();
        return new UserLine(
                account.id(),
                account.login(),
                account.name(),
                account.role().code(),
                new TreeSet<>(libraries),
                account.groups(),
                account.locked(),
                account.secondFactor());
    }

    static UserLine of(JsonNode json) {
        Set<String> libraries = new TreeSet<>();
        json.path("libraries").forEach(library -> libraries.add(library.asText()));
        List<Group> groups = new ArrayList<>();
        json.path("groups")
                .forEach(group -> groups.add(new Group(
                        group.path("library").asText(), group.path("name").asText())));
        return new UserLine(
                json.path("id").asText(),
                json.path("login").asText(),
                json.path("name").asText(),
                json.path("role").asText(),
                libraries,
                Set.copyOf(groups),
                json.path("locked").asBoolean(),
                json.path("secondFactor").asBoolean());
    }

    /** On one line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("%-24s %-13s %s".formatted(login, role, name));
        if (!libraries.isEmpty()) {
            line.append("; libraries ").append(String.join(" ", libraries));
        }
        if (!groups.isEmpty()) {
            line.append("; groups ")
                    .append(groups.stream().map(UserLine::written).sorted().collect(Collectors.joining(", ")));
        }
        line.append(secondFactor ? "; second factor" : "").append(locked ? "; LOCKED" : "");
        return line.append(" (").append(id).append(')').toString();
    }

    /** As it is given on the command line. */
    private static String written(Group group) {
        return group.library() + "/" + group.name();
    }
}
