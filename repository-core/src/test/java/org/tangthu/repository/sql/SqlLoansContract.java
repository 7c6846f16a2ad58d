package org.tangthu.repository.sql;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.tangthu.repository.lending.Loans;
import org.tangthu.repository.lending.LoansContract;

/** The contract on SQL; another process has a pool of connections of its own. */
abstract class SqlLoansContract extends LoansContract {
    private SqlDatabase sql;
    private SqlDatabase other;

    /** Of the same database each time, empty at first. */
    abstract SqlSettings fresh();

    @Override
    protected Loans open(Clock clock) {
        sql = SqlDatabase.open(fresh());
        other = SqlDatabase.open(fresh());
        return sql.loans(clock);
    }

    @Override
    protected Loans elsewhere(Clock clock) {
        return other.loans(clock);
    }

    @Override
    protected int kept() {
        return Dump.of(sql, "loan").size();
    }

    @AfterEach
    void closeDatabases() {
        sql.close();
        other.close();
    }
}
