package org.tangthu.repository.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.testing.TestRepository;

class AuditAnchorsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(AuditAnchors.class);
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    void theHeadIsInTheLogAtTheStartAndAtTheEnd() throws InterruptedException {
        try (TestRepository repository = TestRepository.in(folder)) {
            AuditLog log = repository.core().audit();
            AuditAnchor start =
                    log.append(AuditEvent.of("an", AuditAction.SIGN_IN)).anchor();
            AuditAnchors anchors = new AuditAnchors(log, repository.clock());
            String first = lines.poll(30, TimeUnit.SECONDS);
            AuditAnchor end =
                    log.append(AuditEvent.of("an", AuditAction.SIGN_OUT)).anchor();
            anchors.close();

            assertThat(AuditAnchor.find(first)).contains(start);
            assertThat(lines).map(AuditAnchor::find).containsExactly(Optional.of(end));
        }
    }
}
