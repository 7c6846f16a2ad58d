package org.tangthu.repository.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Something done or tried, to be appended to the log. Texts are taken as they come and made harmless: what is too long is
 * cut, control characters, direction marks and halves of characters become U+FFFD, so that logging never fails for what
 * somebody typed. Immutable.
 *
 * @param actor name of the account, {@code system:…} for the program itself, {@code anonymous} for nobody known. Never what
 *     was typed as a name and belongs to no account: people type passwords there
 * @param object what it was done to: an ARK or other identifier, an account, a projection
 * @param library whose auditors see the entry; empty for those of the whole repository alone
 * @param origin empty for what did not come by a request
 * @param details a few facts more, at most {@value #MOST_DETAILS}; no secrets
 */
public record AuditEvent(
        String actor,
        AuditAction action,
        Optional<String> object,
        Optional<String> library,
        AuditOutcome outcome,
        Optional<AuditOrigin> origin,
        SortedMap<String, String> details) {
    static final int MOST_DETAILS = 12;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DETAIL = 500;
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    public AuditEvent {
        Objects.requireNonNull(action);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(origin);
        actor = Harmless.text(actor, LONGEST_NAME);
        object = object.map(text -> Harmless.text(text, LONGEST_NAME));
        library = library.map(text -> Harmless.text(text, LONGEST_NAME));
        details = Collections.unmodifiableSortedMap(harmless(details));
    }

    private static SortedMap<String, String> harmless(Map<String, String> details) {
        SortedMap<String, String> result = new TreeMap<>();
        details.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("'" + key + "' cannot name a detail of an audit event");
            }
            result.put(key, Harmless.text(value, LONGEST_DETAIL));
        });
        if (result.size() > MOST_DETAILS) {
            throw new IllegalArgumentException("an audit event has at most " + MOST_DETAILS + " details");
        }
        return result;
    }

    /** Done, by nobody's request, to nothing in particular. */
    public static AuditEvent of(String actor, AuditAction action) {
        return new AuditEvent(
                actor,
                action,
                Optional.empty(),
                Optional.empty(),
                AuditOutcome.DONE,
                Optional.empty(),
                new TreeMap<>());
    }

    public AuditEvent on(String newObject) {
        return new AuditEvent(actor, action, Optional.of(newObject), library, outcome, origin, details);
    }

    public AuditEvent at(String newLibrary) {
        return at(Optional.of(newLibrary));
    }

    /** @param newLibrary empty for what is shared */
    public AuditEvent at(Optional<String> newLibrary) {
        return new AuditEvent(actor, action, object, newLibrary, outcome, origin, details);
    }

    public AuditEvent from(AuditOrigin newOrigin) {
        return new AuditEvent(actor, action, object, library, outcome, Optional.of(newOrigin), details);
    }

    public AuditEvent ended(AuditOutcome newOutcome) {
        return new AuditEvent(actor, action, object, library, newOutcome, origin, details);
    }

    /** @param key a word in lower camel case */
    public AuditEvent with(String key, String value) {
        SortedMap<String, String> more = new TreeMap<>(details);
        more.put(key, value);
        return new AuditEvent(actor, action, object, library, outcome, origin, more);
    }
}
