package org.tangthu.portal.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The log files of a home: {@code tangthu.log} with everything including stack traces, {@code requests.log} with a line
 * for each request. Kept for {@value #DAYS} days, at most 1 GB each.
 */
final class LogFiles implements AutoCloseable {
    private static final int DAYS = 30;
    private static final String STORY =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %X{request:--} %logger{30} %msg%n";
    private static final String REQUEST = "%msg";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Attached story;
    private final Attached requests;

    private record Attached(Logger logger, RollingFileAppender<ILoggingEvent> appender) {}

    private LogFiles(Path folder) {
        this.story = attach(context.getLogger(Logger.ROOT_LOGGER_NAME), folder, "tangthu", STORY);
        Logger requestLog = context.getLogger(RequestLines.NAME);
        requestLog.setLevel(Level.INFO);
        requestLog.setAdditive(false);
        this.requests = attach(requestLog, folder, "requests", REQUEST);
    }

    /** From now on everything logged goes into the folder too. */
    static LogFiles in(Path folder) {
        return new LogFiles(folder);
    }

    private Attached attach(Logger logger, Path folder, String file, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve(file + ".log").toString());
        appender.setEncoder(encoder);

        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(
                folder.resolve(file + ".%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("100MB"));
        rolling.setTotalSizeCap(FileSize.valueOf("1GB"));
        rolling.setMaxHistory(DAYS);
        rolling.start();

        appender.setRollingPolicy(rolling);
        appender.start();
        logger.addAppender(appender);
        return new Attached(logger, appender);
    }

    @Override
    public void close() {
        for (Attached file : new Attached[] {story, requests}) {
            file.logger().detachAppender(file.appender());
            file.appender().stop();
        }
    }
}
