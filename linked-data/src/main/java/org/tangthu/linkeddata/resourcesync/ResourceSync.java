package org.tangthu.linkeddata.resourcesync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.changes.ChangeSpan;
import org.tangthu.linkeddata.changes.ChangeSpans;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.feed.FeedChange;
import org.tangthu.repository.feed.FeedSpan;
import org.tangthu.repository.journal.Appearance;

/**
 * What the source says of itself, and its changes (sections 8, 9 and 12). Change list {@code n} holds the changes in the
 * {@code n}-th span of the journal's sequences. Thread-safe.
 */
public final class ResourceSync {
    /** Of all lists of what there is, of changes and of packages. */
    private static final String CAPABILITY = "capability";

    private final ChangeSpans spans;
    private final SyncAddresses addresses;

    public ResourceSync(ChangeSpans spans, Addresses addresses) {
        this.spans = spans;
        this.addresses = new SyncAddresses(addresses);
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static SyncDocument document(String tag, boolean closed, Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return new SyncDocument(bytes.toByteArray(), tag, closed);
    }

    /** The source description (section 8). */
    public SyncDocument description() {
        return document(
                "description",
                false,
                out -> SyncWriter.list(out, sync -> {
                    sync.link("describedby", addresses.catalogue());
                    sync.say(CAPABILITY, "description");
                    sync.entry(addresses.capabilities(), Optional.empty(), entry -> {
                        entry.say(CAPABILITY, "capabilitylist");
                        entry.link("describedby", addresses.catalogue());
                    });
                }));
    }

    /** The capability list (section 9). */
    public SyncDocument capabilities() {
        return document(
                "capabilities",
                false,
                out -> SyncWriter.list(out, sync -> {
                    sync.link("describedby", addresses.catalogue());
                    sync.link("up", addresses.description());
                    sync.say(CAPABILITY, "capabilitylist");
                    for (String capability : List.of("resourcelist", "changelist", "resourcedump")) {
                        sync.entry(
                                addresses.document(capability + ".xml"),
                                Optional.empty(),
                                entry -> entry.say(CAPABILITY, capability));
                    }
                }));
    }

    /** The index of change lists (section 12.2); empty while nothing has changed, for an index without lists is none. */
    public Optional<SyncDocument> changes() {
        return Optional.of(spans.all()).filter(all -> !all.isEmpty()).map(this::changes);
    }

    private SyncDocument changes(List<ChangeSpan> all) {
        return document(
                "changes-" + all.get(all.size() - 1).tag(),
                false,
                out -> SyncWriter.index(out, sync -> {
                    sync.link("up", addresses.capabilities());
                    sync.say(
                            CAPABILITY,
                            "changelist",
                            "from",
                            all.get(0).content().first());
                    for (ChangeSpan span : all) {
                        sync.part(
                                addresses.changeList(span.number()),
                                Optional.empty(),
                                part -> part.say("from", from(span), "until", until(span)));
                    }
                }));
    }

    /**
     * A change list (section 12.1), the oldest change first.
     *
     * @param number beginning with 1
     * @return empty if nothing changed in that span
     */
    public Optional<SyncDocument> changes(long number) {
        return spans.find(number - 1).map(this::changes);
    }

    private SyncDocument changes(ChangeSpan span) {
        List<FeedChange> changes = spans.changes(span);
        return document(
                "changes-" + span.tag(),
                span.closed(),
                out -> SyncWriter.list(out, sync -> {
                    sync.link("up", addresses.capabilities());
                    sync.link("index", addresses.document("changelist.xml"));
                    sync.say(CAPABILITY, "changelist", "from", from(span), "until", until(span));
                    for (FeedChange change : changes) {
                        change(change, sync);
                    }
                }));
    }

    /** Lists follow each other without a gap: each begins where the one before ends. */
    private static Instant from(ChangeSpan span) {
        return span.previous().map(FeedSpan::last).orElse(span.content().first());
    }

    private static Optional<Instant> until(ChangeSpan span) {
        return Optional.of(span.content().last()).filter(last -> span.closed());
    }

    private void change(FeedChange change, SyncWriter sync) throws IOException {
        Ark ark = Ark.parse(change.item());
        Optional<Instant> modified = Optional.of(change.at()).filter(at -> change.present());
        sync.entry(addresses.resource(ark), modified, entry -> {
            if (change.present()) {
                entry.say("change", word(change.kind()), "datetime", change.at(), "type", SyncAddresses.TYPE);
                entry.links(addresses, ark);
            } else {
                entry.say("change", word(change.kind()), "datetime", change.at());
            }
        });
    }

    private static String word(Appearance kind) {
        return switch (kind) {
            case APPEARED -> "created";
            case CHANGED -> "updated";
            case DISAPPEARED -> "deleted";
        };
    }
}
