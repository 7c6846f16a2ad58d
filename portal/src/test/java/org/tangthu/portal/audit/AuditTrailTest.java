package org.tangthu.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.testing.TestRepository;

class AuditTrailTest {
    private static final AuditEvent START = AuditEvent.of("an", AuditAction.OCR_START);

    @TempDir
    Path folder;

    private TestRepository repository;
    private AuditLog log;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        repository = TestRepository.in(folder);
        log = repository.core().audit();
        trail = new AuditTrail(log);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void workStandsBetweenTwoEntries() {
        assertThat(trail.carryOut(START, () -> log.head().number())).isEqualTo(1);
        assertThat(log.after(0, AuditFilter.ALL, 9))
                .extracting(entry -> entry.event().outcome())
                .containsExactly(AuditOutcome.BEGUN, AuditOutcome.DONE);
    }

    @Test
    void whatIsRefusedIsToldFromWhatFails() {
        assertThatThrownBy(() -> trail.carryOut(START, () -> {
                    throw new PortalException("busy");
                }))
                .hasMessage("busy");
        assertThatThrownBy(() -> trail.carryOut(START, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(log.after(0, AuditFilter.ALL, 9))
                .extracting(AuditEntry::event)
                .containsExactly(
                        START.ended(AuditOutcome.BEGUN),
                        START.ended(AuditOutcome.REFUSED).with("error", "busy"),
                        START.ended(AuditOutcome.BEGUN),
                        START.ended(AuditOutcome.FAILED).with("error", "broken"));
    }

    @Test
    void nothingIsDoneWhereNothingCanBeLogged() {
        AtomicInteger done = new AtomicInteger();
        repository.close();
        assertThatThrownBy(() -> trail.carryOut(START, done::incrementAndGet)).isInstanceOf(RepositoryException.class);
        assertThat(done).hasValue(0);
    }

    @Test
    void whatWasDoneIsDoneThoughItsEndCannotBeLogged() {
        String result = trail.carryOut(START, () -> {
            repository.close();
            return "done";
        });
        assertThat(result).isEqualTo("done");
        repository = TestRepository.in(folder);
        assertThat(repository.core().audit().after(0, AuditFilter.ALL, 9))
                .extracting(entry -> entry.event().outcome())
                .containsExactly(AuditOutcome.BEGUN);
    }
}
