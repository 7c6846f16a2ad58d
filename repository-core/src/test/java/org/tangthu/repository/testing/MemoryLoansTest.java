package org.tangthu.repository.testing;

import java.time.Clock;
import org.tangthu.repository.lending.Loans;
import org.tangthu.repository.lending.LoansContract;

class MemoryLoansTest extends LoansContract {
    private MemoryLoans loans;

    @Override
    protected Loans open(Clock clock) {
        loans = new MemoryLoans(clock);
        return loans;
    }

    @Override
    protected Loans elsewhere(Clock clock) {
        return loans;
    }

    @Override
    protected int kept() {
        return loans.kept();
    }
}
