package org.tangthu.repository.commit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.object.ObjectVersion;

/**
 * What a commit writes into the message of its OCFL version, so that the journal can be rebuilt from objects alone. With
 * the version's own {@code created} (the instant) and {@code user} (the actor) it makes the whole entry:
 *
 * <pre>tangthu:1 repository=r.example.vn sequence=42 event=created kind=item library=VN-HD-TVT</pre>
 *
 * {@code library} is missing from what no library owns. The number after {@code tangthu:} is the schema of the message.
 */
record Stamp(String repositoryId, long sequence, Event event, EntityKind kind, Optional<String> library) {
    private static final int SCHEMA = 1;
    private static final Pattern HEAD = Pattern.compile("tangthu:(\\d{1,9}) .*");
    private static final Pattern FORM = Pattern.compile(
            "tangthu:1 repository=(\\S+) sequence=(\\d{1,18})" + " event=([a-z]+) kind=([a-z]+)(?: library=(\\S+))?");

    Stamp {
        library.filter(id -> id.isEmpty() || id.chars().anyMatch(Character::isWhitespace))
                .ifPresent(id -> {
                    throw new IllegalArgumentException("'" + id + "' cannot be the identifier of a library: no spaces");
                });
    }

    static Stamp of(String repositoryId, JournalEntry entry) {
        return new Stamp(repositoryId, entry.sequence(), entry.event(), entry.kind(), entry.library());
    }

    /** @throws RepositoryException if the version was not written by a commit, or by a newer program */
    static Stamp of(ObjectVersion version) {
        Matcher head = HEAD.matcher(version.message());
        if (head.matches() && Integer.parseInt(head.group(1)) > SCHEMA) {
            throw new RepositoryException("Version " + version.version() + " of " + version.objectId()
                    + " was committed by a newer program: install that one");
        }
        Matcher matcher = FORM.matcher(version.message());
        if (!matcher.matches()) {
            throw new RepositoryException("Version " + version.version() + " of " + version.objectId()
                    + " carries the message '" + version.message()
                    + "', not one of this program: it cannot be placed in the journal");
        }
        return new Stamp(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Event.of(matcher.group(3)),
                EntityKind.of(matcher.group(4)),
                Optional.ofNullable(matcher.group(5)));
    }

    JournalEntry entry(ObjectVersion version) {
        return new JournalEntry(
                sequence,
                version.created(),
                kind,
                version.objectId(),
                version.version(),
                event,
                version.user(),
                library);
    }

    @Override
    public String toString() {
        return "tangthu:" + SCHEMA + " repository=" + repositoryId + " sequence=" + sequence + " event=" + event.code()
                + " kind=" + kind.code() + library.map(id -> " library=" + id).orElse("");
    }
}
