package org.tangthu.repository.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.TestAccounts;

class RefusalsTest {
    private final MovableClock clock = MovableClock.standing();

    @TempDir
    Path folder;

    private TestAccounts accounts;

    @BeforeEach
    void open() {
        accounts = TestAccounts.in(folder, clock);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private void refused(String holder, int network) {
        note(AuditAction.TOKEN_REFUSE, holder, network);
    }

    private void note(AuditAction action, String actor, int network) {
        accounts.services()
                .refusals()
                .note(AuditEvent.of(actor, action)
                        .from(new AuditOrigin("192.0." + network + ".0/24", "r1"))
                        .ended(AuditOutcome.REFUSED));
    }

    @Test
    void theFirstOfAnHourIsLoggedForEachHolderAndNetwork() {
        for (int again = 0; again < 3; again++) {
            refused("anonymous", 1);
            refused("anonymous", 2);
            refused("u1", 1);
        }
        assertThat(accounts.audited()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.event().action()).isEqualTo(AuditAction.TOKEN_REFUSE);
            assertThat(entry.event().outcome()).isEqualTo(AuditOutcome.REFUSED);
        });
        clock.move(Refusals.PERIOD);
        refused("anonymous", 1);
        assertThat(accounts.audited()).hasSize(4);
    }

    @Test
    void whoeverGuessesFromManyNetworksCannotFillTheLog() {
        for (int network = 0; network < 2 * Refusals.MOST; network++) {
            refused("anonymous", network);
        }
        assertThat(accounts.audited()).hasSize(Refusals.MOST);
        note(AuditAction.PAGE_REFUSE, "u1", 1);
        assertThat(accounts.audited()).as("nor hide anything else").hasSize(Refusals.MOST + 1);
    }
}
