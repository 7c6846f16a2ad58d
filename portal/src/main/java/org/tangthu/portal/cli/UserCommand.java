package org.tangthu.portal.cli;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.signin.Argon2id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tangthu user}: accounts. Passwords are typed or read from standard input, never given as arguments. */
@Command(
        name = "user",
        description = "Look after accounts; USER is a login or an id. Works beside a running server too.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class UserCommand {
    private static final String ROLES = "administrator, librarian or reader";

    private final PasswordInput passwords;

    @Spec
    private CommandSpec spec;

    UserCommand() {
        this(new PasswordInput(System.in));
    }

    UserCommand(PasswordInput passwords) {
        this.passwords = passwords;
    }

    @Command(name = "add", description = "Make an account; its password is asked for.", mixinStandardHelpOptions = true)
    void add(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "LOGIN", description = "What is typed to sign in.") String login,
            @Option(names = "--name", required = true, description = "Name for people.") String name,
            @Option(names = "--role", defaultValue = "reader", description = ROLES + " (default: reader).") String role,
            @Option(names = "--library", paramLabel = "ID", description = "A librarian's library; may be repeated.")
                    List<String> libraries,
            @Option(names = "--password-stdin", description = "Read the password from standard input.")
                    boolean fromInput,
            @Option(names = "--no-password", description = "None: for who signs in by an OpenID provider.")
                    boolean none) {
        Optional<String> password = none ? Optional.empty() : Optional.of(passwords.ask(login, fromInput));
        with(home, desk -> print(desk.add(login, name, role, set(libraries), password)));
    }

    @Command(name = "list", description = "List all accounts.", mixinStandardHelpOptions = true)
    void list(@Mixin HomeOption home) {
        with(home, desk -> desk.list().forEach(this::print));
    }

    @Command(name = "show", description = "Show an account.", mixinStandardHelpOptions = true)
    void show(@Mixin HomeOption home, @Parameters(paramLabel = "USER") String user) {
        with(home, desk -> print(desk.show(user)));
    }

    @Command(
            name = "password",
            description = "Give an account another password, which is asked for; it is signed out everywhere.",
            mixinStandardHelpOptions = true)
    void password(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "USER") String user,
            @Option(names = "--password-stdin", description = "Read the password from standard input.")
                    boolean fromInput) {
        String password = passwords.ask(user, fromInput);
        with(home, desk -> desk.password(user, password));
    }

    @Command(name = "role", description = "Say what an account may do.", mixinStandardHelpOptions = true)
    void role(
            @Mixin HomeOption home,
            @Parameters(index = "0", paramLabel = "USER") String user,
            @Parameters(index = "1", paramLabel = "ROLE", description = ROLES + ".") String role,
            @Option(names = "--library", paramLabel = "ID", description = "A librarian's library; may be repeated.")
                    List<String> libraries) {
        with(home, desk -> print(desk.role(user, role, set(libraries))));
    }

    @Command(
            name = "group",
            description = "Make an account a member of groups of readers, or end that.",
            mixinStandardHelpOptions = true)
    void group(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "USER") String user,
            @Option(names = "--add", paramLabel = "LIBRARY/GROUP", description = "May be repeated.") List<String> added,
            @Option(names = "--remove", paramLabel = "LIBRARY/GROUP", description = "May be repeated.")
                    List<String> removed) {
        Set<Group> more = groups(added);
        Set<Group> less = groups(removed);
        with(home, desk -> {
            Set<Group> groups = new HashSet<>(desk.show(user).groups());
            groups.addAll(more);
            groups.removeAll(less);
            print(desk.groups(user, groups));
        });
    }

    private static Set<Group> groups(List<String> written) {
        Set<Group> groups = new HashSet<>();
        for (String group : set(written)) {
            int slash = group.indexOf('/');
            if (slash < 1) {
                throw new PortalException("'" + group + "' is no group; write LIBRARY/GROUP, such as VN-HD-TVT/thesis");
            }
            groups.add(new Group(group.substring(0, slash), group.substring(slash + 1)));
        }
        return groups;
    }

    @Command(
            name = "lock",
            description = "Keep an account out: it is signed out everywhere and its tokens do not count.",
            mixinStandardHelpOptions = true)
    void lock(@Mixin HomeOption home, @Parameters(paramLabel = "USER") String user) {
        with(home, desk -> print(desk.lock(user)));
    }

    @Command(name = "unlock", description = "Let a locked account in again.", mixinStandardHelpOptions = true)
    void unlock(@Mixin HomeOption home, @Parameters(paramLabel = "USER") String user) {
        with(home, desk -> print(desk.unlock(user)));
    }

    @Command(
            name = "reset-factor",
            description = "Take the second factor away from who has lost it; it is signed out everywhere.",
            mixinStandardHelpOptions = true)
    void resetFactor(@Mixin HomeOption home, @Parameters(paramLabel = "USER") String user) {
        with(home, desk -> desk.resetFactor(user));
    }

    @Command(
            name = "remove",
            description = "Forget an account with all that belongs to it.",
            mixinStandardHelpOptions = true)
    void remove(@Mixin HomeOption home, @Parameters(paramLabel = "USER") String user) {
        with(home, desk -> desk.remove(user));
    }

    @Command(
            name = "token",
            description = "Make an API token for an account; it is printed now and never again.",
            mixinStandardHelpOptions = true)
    void token(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "USER") String user,
            @Option(names = "--name", required = true, description = "What it is for.") String name,
            @Option(
                            names = "--scope",
                            required = true,
                            paramLabel = "SCOPE",
                            description = "read, deposit, publish, purge, moderate, accounts, audit or operate; may be"
                                    + " repeated.")
                    List<String> scopes,
            @Option(names = "--library", paramLabel = "ID", description = "Only for this library; may be repeated.")
                    List<String> libraries,
            @Option(names = "--days", defaultValue = "90", description = "How long it lives (default: 90).") int days) {
        Optional<Set<String>> bound = Optional.ofNullable(libraries).map(LinkedHashSet::new);
        with(home, desk -> spec.commandLine().getOut().println(desk.token(user, name, set(scopes), bound, days)));
    }

    private static Set<String> set(List<String> given) {
        return given == null ? Set.of() : new LinkedHashSet<>(given);
    }

    private void print(UserLine line) {
        spec.commandLine().getOut().println(line);
    }

    private static void with(HomeOption home, Consumer<UserDesk> work) {
        home.existing()
                .use(
                        lock -> {
                            here(home, lock, work);
                            return true;
                        },
                        server -> {
                            work.accept(new ServerUsers(server));
                            return true;
                        });
    }

    private static void here(HomeOption home, HomeLock lock, Consumer<UserDesk> work) {
        try (RepositoryCore repository = home.repository(lock)) {
            work.accept(new OwnUsers(repository.accounts(home.configuration().sessions(), Argon2id.standard())));
        }
    }
}
