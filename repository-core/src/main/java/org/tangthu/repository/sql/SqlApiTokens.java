package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.tangthu.repository.account.ApiToken;
import org.tangthu.repository.account.ApiTokens;
import org.tangthu.repository.account.Scope;

final class SqlApiTokens implements ApiTokens {
    private static final String COLUMNS = "id, account, name, scopes, libraries, created, ends";
    private static final String NEWEST_FIRST = " order by created desc, id";

    private final Sql sql;

    SqlApiTokens(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ApiToken token, String digest) {
        sql.transact(handle -> handle.createUpdate(
                        """
                        insert into api_token (id, digest, account, name, scopes, libraries, created, ends)
                        values (:id, :digest, :account, :name, :scopes, :libraries, :created, :ends)""")
                .bind("id", token.id())
                .bind("digest", digest)
                .bind("account", token.account().orElse(null))
                .bind("name", token.name())
                .bind("scopes", joined(token.scopes().stream().map(Scope::code).toList()))
                .bind("libraries", token.libraries().map(SqlApiTokens::joined).orElse(null))
                .bind("created", token.created().toEpochMilli())
                .bind("ends", token.ends().toEpochMilli())
                .execute());
    }

    private static String joined(Collection<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(" "));
    }

    @Override
    public Optional<ApiToken> find(String digest, Instant now) {
        return sql.with(handle -> handle.createQuery(
                        "select " + COLUMNS + " from api_token where digest = :digest and ends > :now")
                .bind("digest", digest)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> token(row))
                .findOne());
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                Optional.ofNullable(row.getString("account")),
                row.getString("name"),
                split(row.getString("scopes")).stream().map(Scope::of).collect(Collectors.toSet()),
                Optional.ofNullable(row.getString("libraries")).map(SqlApiTokens::split),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("ends")));
    }

    private static Set<String> split(String codes) {
        return Stream.of(codes.split(" ")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }

    @Override
    public List<ApiToken> of(Optional<String> account) {
        String whose = account.isPresent() ? "account = :account" : "account is null";
        return sql.with(handle -> {
            Query query = handle.createQuery("select " + COLUMNS + " from api_token where " + whose + NEWEST_FIRST);
            account.ifPresent(id -> query.bind("account", id));
            return query.map((row, context) -> token(row)).list();
        });
    }

    @Override
    public List<ApiToken> all() {
        return sql.with(handle -> handle.createQuery("select " + COLUMNS + " from api_token" + NEWEST_FIRST)
                .map((row, context) -> token(row))
                .list());
    }

    @Override
    public boolean revoke(String id) {
        return sql.inTransaction(handle -> handle.execute("delete from api_token where id = ?", id) == 1);
    }

    @Override
    public int revokeAll(String account) {
        return sql.inTransaction(handle -> handle.execute("delete from api_token where account = ?", account));
    }

    @Override
    public int purge(Instant before) {
        return sql.inTransaction(
                handle -> handle.execute("delete from api_token where ends <= ?", before.toEpochMilli()));
    }
}
