package org.tangthu.repository.sql;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.account.CredentialStore;

final class SqlCredentials implements CredentialStore {
    private final Sql sql;

    SqlCredentials(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> password(String account) {
        return sql.with(handle -> handle.createQuery(
                        "select password from credential where account = :account and password is not null")
                .bind("account", account)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void setPassword(String account, String hash) {
        sql.transact(handle -> handle.createUpdate(
                        """
                        insert into credential (account, password) select id, :hash from account where id = :account
                        on conflict (account) do update set password = excluded.password""")
                .bind("account", account)
                .bind("hash", hash)
                .execute());
    }

    @Override
    public Optional<byte[]> factor(String account) {
        return sql.with(handle -> handle.createQuery(
                        "select factor from credential where account = :account and factor is not null")
                .bind("account", account)
                .mapTo(byte[].class)
                .findOne());
    }

    @Override
    public void setFactor(String account, byte[] secret, long step, List<String> recovery) {
        sql.transact(handle -> {
            int rows = handle.createUpdate(
                            """
                            insert into credential (account, factor, step)
                            select id, :secret, :step from account where id = :account
                            on conflict (account) do update set factor = excluded.factor, step = excluded.step""")
                    .bind("account", account)
                    .bind("secret", secret)
                    .bind("step", step)
                    .execute();
            forgetRecovery(handle, account);
            if (rows == 1) {
                recovery.forEach(digest ->
                        handle.execute("insert into recovery_code (account, digest) values (?, ?)", account, digest));
            }
        });
    }

    @Override
    public boolean removeFactor(String account) {
        return sql.inTransaction(handle -> {
            forgetRecovery(handle, account);
            return handle.execute(
                            "update credential set factor = null, step = 0 where account = ? and factor is not null",
                            account)
                    == 1;
        });
    }

    private static void forgetRecovery(Handle handle, String account) {
        handle.execute("delete from recovery_code where account = ?", account);
    }

    @Override
    public boolean useStep(String account, long step) {
        return sql.inTransaction(handle -> handle.execute(
                        "update credential set step = ? where account = ? and factor is not null and step < ?",
                        step,
                        account,
                        step)
                == 1);
    }

    @Override
    public boolean useRecovery(String account, String digest) {
        return sql.inTransaction(handle ->
                handle.execute("delete from recovery_code where account = ? and digest = ?", account, digest) == 1);
    }

    @Override
    public int recoveryLeft(String account) {
        return sql.with(handle -> handle.createQuery("select count(*) from recovery_code where account = :account")
                .bind("account", account)
                .mapTo(Integer.class)
                .one());
    }
}
