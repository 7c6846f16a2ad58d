package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.account.ExternalIdentity;
import org.tangthu.repository.account.LoginTaken;
import org.tangthu.repository.account.Role;

final class SqlAccounts implements Accounts {
    private static final String ACCOUNT =
            """
            select id, login, name, role, locked, created,
                   exists (select 1 from credential where account = id and factor is not null) as enrolled
              from account""";
    private static final List<String> BELONGING = List.of(
            "account_library",
            "account_group",
            "account_identity",
            "credential",
            "recovery_code",
            "session",
            "api_token");

    private final Sql sql;

    SqlAccounts(Sql sql) {
        this.sql = sql;
    }

    /** A row of the account table; the rest stands in others. */
    private record Row(
            String id, String login, String name, String role, boolean locked, long created, boolean enrolled) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("id"),
                    row.getString("login"),
                    row.getString("name"),
                    row.getString("role"),
                    row.getBoolean("locked"),
                    row.getLong("created"),
                    row.getBoolean("enrolled"));
        }

        Account with(Set<String> libraries, Set<Group> groups) {
            return new Account(
                    id, login, name, Role.of(role, libraries), groups, locked, enrolled, Instant.ofEpochMilli(created));
        }
    }

    @Override
    public void add(Account account) {
        boolean added = sql.inTransaction(handle -> {
            int rows = handle.createUpdate(
                            """
                            insert into account (id, login, name, role, locked, created)
                            values (:id, :login, :name, :role, :locked, :created) on conflict (login) do nothing""")
                    .bind("id", account.id())
                    .bind("login", account.login())
                    .bind("name", account.name())
                    .bind("role", account.role().code())
                    .bind("locked", account.locked())
                    .bind("created", account.created().toEpochMilli())
                    .execute();
            if (rows == 1) {
                insertBelonging(handle, account);
            }
            return rows == 1;
        });
        if (!added) {
            throw new LoginTaken(account.login());
        }
    }

    private static void insertBelonging(Handle handle, Account account) {
        if (account.role() instanceof Role.Librarian librarian) {
            librarian
                    .libraries()
                    .forEach(library -> handle.execute(
                            "insert into account_library (account, library) values (?, ?)", account.id(), library));
        }
        account.groups()
                .forEach(group -> handle.execute(
                        "insert into account_group (account, library, name) values (?, ?, ?)",
                        account.id(),
                        group.library(),
                        group.name()));
    }

    @Override
    public boolean change(Account account) {
        return sql.inTransaction(handle -> {
            int rows = handle.createUpdate(
                            "update account set name = :name, role = :role, locked = :locked where id = :id")
                    .bind("name", account.name())
                    .bind("role", account.role().code())
                    .bind("locked", account.locked())
                    .bind("id", account.id())
                    .execute();
            handle.execute("delete from account_library where account = ?", account.id());
            handle.execute("delete from account_group where account = ?", account.id());
            if (rows == 1) {
                insertBelonging(handle, account);
            }
            return rows == 1;
        });
    }

    @Override
    public Optional<Account> find(String id) {
        return first(" where id = :key", id);
    }

    @Override
    public Optional<Account> findLogin(String login) {
        return first(" where login = :key", login);
    }

    private Optional<Account> first(String where, String key) {
        return sql
                .with(handle -> whole(
                        handle,
                        handle.createQuery(ACCOUNT + where)
                                .bind("key", key)
                                .map((row, context) -> Row.of(row))
                                .list()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Account> findIdentity(ExternalIdentity identity) {
        return sql.with(handle -> handle.createQuery(
                                "select account from account_identity where issuer = :issuer and subject = :subject")
                        .bind("issuer", identity.issuer())
                        .bind("subject", identity.subject())
                        .mapTo(String.class)
                        .findOne())
                .flatMap(this::find);
    }

    @Override
    public List<Account> list(String after, int limit) {
        return sql.with(handle -> whole(
                handle,
                handle.createQuery(ACCOUNT + " where login > :after order by login limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((row, context) -> Row.of(row))
                        .list()));
    }

    private static List<Account> whole(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(Row::id).toList();
        Map<String, Set<String>> libraries = new HashMap<>();
        Map<String, Set<Group>> groups = new HashMap<>();
        handle.createQuery("select account, library from account_library where account in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> libraries
                        .computeIfAbsent(row.getString("account"), id -> new HashSet<>())
                        .add(row.getString("library")))
                .list();
        handle.createQuery("select account, library, name from account_group where account in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> groups.computeIfAbsent(row.getString("account"), id -> new HashSet<>())
                        .add(new Group(row.getString("library"), row.getString("name"))))
                .list();
        return rows.stream()
                .map(row ->
                        row.with(libraries.getOrDefault(row.id(), Set.of()), groups.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    @Override
    public void link(String account, ExternalIdentity identity) {
        sql.transact(handle -> handle.createUpdate(
                        """
                        insert into account_identity (issuer, subject, account)
                        select :issuer, :subject, id from account where id = :account
                        on conflict (issuer, subject) do update set account = excluded.account""")
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("account", account)
                .execute());
    }

    @Override
    public List<ExternalIdentity> identities(String account) {
        return sql.with(handle -> handle.createQuery(
                        """
                        select issuer, subject from account_identity where account = :account
                         order by issuer, subject""")
                .bind("account", account)
                .map((row, context) -> new ExternalIdentity(row.getString("issuer"), row.getString("subject")))
                .list());
    }

    @Override
    public boolean remove(String id) {
        return sql.inTransaction(handle -> {
            BELONGING.forEach(table -> handle.execute("delete from " + table + " where account = ?", id));
            return handle.execute("delete from account where id = ?", id) == 1;
        });
    }
}
