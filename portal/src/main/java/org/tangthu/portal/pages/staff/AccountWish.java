package org.tangthu.portal.pages.staff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Login;
import org.tangthu.repository.account.Role;

/**
 * What somebody filled into the form of an account.
 *
 * @param libraries of a librarian, as identifiers
 * @param groups one on each line, as {@code LIBRARY/name}
 */
public record AccountWish(String login, String name, String role, Set<String> libraries, List<String> groups) {
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;

    public static AccountWish of(FormFields fields) {
        return new AccountWish(
                fields.text("login"),
                fields.text("name"),
                fields.value("role").orElse("reader"),
                words(fields.text("libraries"), "[\\s,;]+").collect(Collectors.toCollection(LinkedHashSet::new)),
                words(fields.text("groups"), "\\R").toList());
    }

    private static Stream<String> words(String text, String between) {
        return Stream.of(text.split(between))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .limit(MOST);
    }

    /**
     * Fields, each with the key of the sentence that says what is wrong with it.
     *
     * @param whole whether name and role can be changed; else they are not in the form
     */
    public Map<String, String> faults(AccountReach reach, boolean whole) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (whole && name.isEmpty()) {
            faults.put("name", "staff.account.name.missing");
        }
        if (whole && name.length() > LONGEST_NAME) {
            faults.put("name", "staff.account.name.wrong");
        }
        if (whole && reach.everywhere() && !roleFits()) {
            faults.put("libraries", "staff.account.libraries.wrong");
        }
        if (groups.stream().anyMatch(line -> !isGroup(line))) {
            faults.put("groups", "staff.account.groups.wrong");
        } else if (!reach.everywhere() && memberships().stream().noneMatch(reach::owns)) {
            faults.put("groups", "staff.account.groups.own");
        }
        return faults;
    }

    /** The same, where the service refused what could not be seen to be wrong here: a login or library that is none. */
    public Map<String, String> refused() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!login.isEmpty() && !isLogin()) {
            faults.put("login", "staff.account.login.wrong");
        } else if (role.equals("librarian")) {
            faults.put("libraries", "staff.account.libraries.wrong");
        } else {
            faults.put("groups", "staff.account.groups.wrong");
        }
        return faults;
    }

    private boolean isLogin() {
        try {
            Login.of(login);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean roleFits() {
        try {
            office();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException if there is no such role, or a librarian without a library */
    public Role office() {
        return Role.of(role, role.equals("librarian") ? libraries : Set.of());
    }

    private static boolean isGroup(String line) {
        int slash = line.indexOf('/');
        return slash > 0 && slash < line.length() - 1;
    }

    /** The groups, of lines that name one. */
    public Set<Group> memberships() {
        return groups.stream()
                .filter(AccountWish::isGroup)
                .map(line -> new Group(
                        line.substring(0, line.indexOf('/')).strip(),
                        line.substring(line.indexOf('/') + 1).strip()))
                .collect(Collectors.toSet());
    }
}
