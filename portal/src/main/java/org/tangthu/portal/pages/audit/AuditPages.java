package org.tangthu.portal.pages.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;

/** Builds the page of the audit log. Thread-safe. */
public final class AuditPages {
    private static final int ON_A_PAGE = 100;

    private final Editions editions;
    private final AuditLog log;
    private final ZoneId zone;
    private final UnaryOperator<String> login;
    private final UnaryOperator<String> actor;

    /**
     * @param zone in which times are told and days begin
     * @param login the login of an account that the log names; another name stays as it is
     * @param actor the name in the log of an account with this login, the other way round
     */
    public AuditPages(
            Editions editions, AuditLog log, ZoneId zone, UnaryOperator<String> login, UnaryOperator<String> actor) {
        this.editions = editions;
        this.log = log;
        this.zone = zone;
        this.login = login;
        this.actor = actor;
    }

    /** What of the log is meant, and may be seen. */
    public AuditFilter filter(AuditAsked asked, Authority authority) {
        return asked.filter(authority.libraries(), zone, actor);
    }

    public AuditPage page(AuditAsked asked, Authority authority, FormView form, Language language) {
        Edition edition = editions.get(language);
        List<AuditEntry> entries =
                log.before(asked.before().orElse(Long.MAX_VALUE), filter(asked, authority), ON_A_PAGE);
        Map<String, String> fields = fields(asked);
        return new AuditPage(
                Head.unindexed(edition.text("staff.audit.title")),
                form,
                fields,
                Stream.of(AuditAction.values())
                        .filter(action -> action != AuditAction.UNREADABLE)
                        .map(action ->
                                new AuditPage.Choice(action.code(), edition.text("audit.action." + action.code())))
                        .toList(),
                authority.mayEverywhere(Scope.AUDIT) ? Optional.of(log.head().toString()) : Optional.empty(),
                entries.stream().map(entry -> row(entry, edition)).toList(),
                entries.size() < ON_A_PAGE
                        ? Optional.empty()
                        : Optional.of(edition.links()
                                .to("/staff/audit?" + query(fields) + "before="
                                        + entries.get(ON_A_PAGE - 1).number())));
    }

    private AuditPage.Row row(AuditEntry entry, Edition edition) {
        AuditEvent event = entry.event();
        return new AuditPage.Row(
                entry.number(),
                edition.formats().instant(entry.at()),
                login.apply(event.actor()),
                edition.text("audit.action." + event.action().code()),
                edition.text("audit.outcome." + event.outcome().code()),
                event.outcome() == AuditOutcome.REFUSED || event.outcome() == AuditOutcome.FAILED,
                event.object().map(login).orElse(""),
                event.library().orElse(""),
                event.origin().map(AuditOrigin::network).orElse(""),
                event.details().entrySet().stream()
                        .map(detail -> new AuditPage.Detail(detail.getKey(), detail.getValue()))
                        .toList());
    }

    private static Map<String, String> fields(AuditAsked asked) {
        Map<String, String> fields = new LinkedHashMap<>();
        asked.from().ifPresent(day -> fields.put("from", day.toString()));
        asked.until().ifPresent(day -> fields.put("until", day.toString()));
        asked.actor().ifPresent(typed -> fields.put("actor", typed));
        asked.action().ifPresent(action -> fields.put("action", action.code()));
        return fields;
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
