package org.tangthu.portal.pages.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditFilter;

/**
 * What of the log is asked for. What cannot be read is taken as not said.
 *
 * @param actor as typed: a login, or a name as it stands in the log
 * @param before number before which entries are shown; empty for the latest
 */
public record AuditAsked(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<String> actor,
        Optional<AuditAction> action,
        Optional<Long> before) {
    private static final int LONGEST_ACTOR = 200;

    public static AuditAsked parse(Map<String, List<String>> parameters) {
        return new AuditAsked(
                value(parameters, "from").flatMap(AuditAsked::day),
                value(parameters, "until").flatMap(AuditAsked::day),
                value(parameters, "actor").filter(actor -> actor.length() <= LONGEST_ACTOR),
                value(parameters, "action").flatMap(AuditAsked::action),
                value(parameters, "before")
                        .filter(number -> number.matches("\\d{1,18}"))
                        .map(Long::valueOf));
    }

    private static Optional<String> value(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> Math.abs(day.getYear()) < 10_000);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<AuditAction> action(String code) {
        return Stream.of(AuditAction.values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }

    /**
     * @param libraries of whoever asks
     * @param identified how the log names somebody whose login is given
     */
    public AuditFilter filter(Optional<Set<String>> libraries, ZoneId zone, UnaryOperator<String> identified) {
        return new AuditFilter(
                libraries,
                from.map(day -> start(day, zone)),
                until.map(day -> start(day.plusDays(1), zone)),
                actor.map(identified),
                action);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
