package org.tangthu.portal.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.connect.NotDelivered.Refused;
import org.tangthu.portal.connect.NotDelivered.Unavailable;
import org.tangthu.repository.delivery.Deliveries;
import org.tangthu.repository.delivery.DeliveryCheckpoint;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.json.UnreadableRecord;

/**
 * Tells one target, in order, what the feed tells. What it took is behind the checkpoint; what it refused three times, what it
 * fails at while it takes other things, or what cannot be read, is parked, and the checkpoint moves on. Whatever happens in between, it is told again what it may have heard already, and
 * never left out. Driven by one thread; {@link #preview} is for all.
 */
final class Connector {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final int TRIES = 3;

    /** Who refuses so many things one after the other refuses them all; it is not for the things to be parked then. */
    private static final int MOST_IN_A_ROW = 20;

    private static final int RESENT_AT_ONCE = 100;

    /** How far something else is looked for, by which a target can show that it is well. */
    private static final int OTHERS = 50;

    private final ConnectorSettings settings;
    private final ChangeSource changes;
    private final Transport transport;
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Map<String, Integer> refusals = new HashMap<>();
    private Optional<DeliveryCheckpoint> checkpoint = Optional.empty();
    private int width;
    private int parkedInARow;

    /** How often the target failed since anything was saved. */
    private int failures;

    /** @param clock by which commits go */
    Connector(
            ConnectorSettings settings,
            ChangeSource changes,
            Transport transport,
            Deliveries deliveries,
            InstantSource clock) {
        this.settings = settings;
        this.changes = changes;
        this.transport = transport;
        this.deliveries = deliveries;
        this.clock = clock;
        this.width = transport.most();
    }

    ConnectorSettings settings() {
        return settings;
    }

    /**
     * Sends what is next.
     *
     * @return false if nothing is
     * @throws Unavailable if the target cannot be told now; the next call tries the same again
     */
    boolean advance() throws Unavailable {
        long head = changes.head();
        if (checkpoint.isEmpty()) {
            checkpoint = Optional.of(opened(head));
        }
        boolean resent = resend();
        List<FeedLine> lines = changes.lines(reached(), head, width);
        if (lines.isEmpty()) {
            if (reached() < head) {
                save(checkpoint.get().at(head), new Outcome());
            }
            return resent;
        }
        tell(lines);
        return true;
    }

    private long reached() {
        return checkpoint.orElseThrow().sequence();
    }

    /** Where it was left; from the beginning for a target that knows nothing yet, or more than there is. */
    private DeliveryCheckpoint opened(long head) {
        return settings.known(deliveries)
                .filter(found -> found.sequence() <= head)
                .orElseGet(() -> {
                    DeliveryCheckpoint beginning = DeliveryCheckpoint.beginning(settings.name(), settings.identity());
                    LOG.info("Connector {} tells {} everything from the beginning", settings.name(), settings.host());
                    deliveries.begin(beginning);
                    return beginning;
                });
    }

    /** What was said of some messages. */
    private static final class Outcome {
        private final List<String> taken = new ArrayList<>();
        private final List<ParkedDelivery> refused = new ArrayList<>();

        /** How many were refused, and are to be parked, since the last that was taken. */
        private int refusedInARow;
    }

    /** What of a batch is refused, or cannot even be read or written, is sought in smaller ones. */
    private void tell(List<FeedLine> lines) throws Unavailable {
        long last = lines.get(lines.size() - 1).sequence();
        Outcome outcome = new Outcome();
        List<Message> messages = List.of();
        try {
            messages = transport.messages(changes.of(lines));
        } catch (UnreadableRecord e) {
            if (lines.size() > 1) {
                width = Math.max(1, lines.size() / 2);
                return;
            }
            outcome.refused.add(parked(lines.get(0).item(), last, e));
        } catch (RuntimeException e) {
            if (++failures < TRIES) {
                throw e;
            }
            if (lines.size() > 1) {
                width = Math.max(1, lines.size() / 2);
                throw e;
            }
            if (!canMakeAnother(lines.get(0))) {
                throw e;
            }
            outcome.refused.add(parked(lines.get(0).item(), last, e));
        }
        for (Message message : messages) {
            try {
                send(message, outcome);
            } catch (Refused e) {
                if (message.subjects().size() > 1) {
                    width = Math.max(1, lines.size() / 2);
                    return;
                }
                outcome.refused.add(refused(message.subjects().get(0), last, outcome, e));
            } catch (Unavailable e) {
                failed(message, lines, e);
                outcome.refused.add(parked(message.subjects().get(0), last, e));
            }
        }
        width = Math.min(transport.most(), 2 * width);
        save(checkpoint.orElseThrow().at(last), outcome);
        parkedInARow += outcome.refusedInARow;
        outcome.refused.forEach(
                parked -> LOG.warn("Connector {} parked {}: {}", settings.name(), parked.subject(), parked.reason()));
    }

    private void send(Message message, Outcome outcome) throws Unavailable, Refused {
        transport.send(message);
        outcome.taken.addAll(message.subjects());
        message.subjects().forEach(refusals::remove);
        parkedInARow = 0;
        outcome.refusedInARow = 0;
    }

    /** Nothing is parked before its batch is saved; until then it is counted with the batch, which may start anew. */
    private ParkedDelivery refused(String subject, long sequence, Outcome outcome, Refused why) throws Unavailable {
        int tries = refusals.merge(subject, 1, Integer::sum);
        if (tries < TRIES) {
            throw new Unavailable(subject + ": " + why.getMessage());
        }
        if (parkedInARow + outcome.refusedInARow >= MOST_IN_A_ROW) {
            throw new Unavailable(
                    "the target refuses one thing after the other, last " + subject + ": " + why.getMessage());
        }
        outcome.refusedInARow++;
        return parked(subject, sequence, why);
    }

    /**
     * Nobody says whether a failure is the target's or the message's. Smaller messages may get through, and if other things do,
     * it is this one that does not: then it returns.
     */
    private void failed(Message message, List<FeedLine> lines, Unavailable why) throws Unavailable {
        if (why.pause().isPresent() || ++failures < TRIES) {
            throw why;
        }
        if (lines.size() > 1) {
            width = Math.max(1, lines.size() / 2);
            throw why;
        }
        if (message.subjects().size() > 1 || !takesAnother(message, lines.get(0))) {
            throw why;
        }
    }

    /** Whether the target takes what comes next; it is told that again in its turn. */
    private boolean takesAnother(Message stuck, FeedLine line) {
        for (FeedLine next : changes.lines(line.sequence(), changes.head(), OTHERS)) {
            Optional<Message> other = another(stuck, next);
            if (other.isPresent()) {
                return takes(other.get());
            }
        }
        return false;
    }

    private Optional<Message> another(Message stuck, FeedLine line) {
        try {
            return transport.messages(changes.of(List.of(line))).stream()
                    .filter(message -> !message.subjects().equals(stuck.subjects()))
                    .findFirst();
        } catch (UnreadableRecord e) {
            return Optional.empty();
        }
    }

    /** Whether what comes next can be written: then it is this one that cannot be, and not the database that is away. */
    private boolean canMakeAnother(FeedLine line) {
        for (FeedLine next : changes.lines(line.sequence(), changes.head(), OTHERS)) {
            try {
                if (!transport.messages(changes.of(List.of(next))).isEmpty()) {
                    return true;
                }
            } catch (RuntimeException alike) {
                LOG.debug("Nor can {} be written", next.item(), alike);
            }
        }
        return false;
    }

    private boolean takes(Message message) {
        try {
            transport.send(message);
            return true;
        } catch (Refused | Unavailable e) {
            return false;
        }
    }

    private ParkedDelivery parked(String subject, long sequence, Exception why) {
        return new ParkedDelivery(
                settings.name(),
                subject,
                sequence,
                Objects.requireNonNullElseGet(why.getMessage(), why::toString),
                clock.instant(),
                false);
    }

    private void save(DeliveryCheckpoint reached, Outcome outcome) {
        Instant now = clock.instant();
        DeliveryCheckpoint saved = outcome.taken.isEmpty() ? reached : reached.sent(now);
        deliveries.save(saved, outcome.taken, outcome.refused);
        checkpoint = Optional.of(saved);
        outcome.refused.forEach(parked -> refusals.remove(parked.subject()));
        failures = 0;
    }

    /**
     * Sends what people asked for, each thing once and as it is now. What fails three times is parked as it was, so that it does not stand
     * in the way of the feed.
     *
     * @return false if nothing was asked for
     */
    private boolean resend() throws Unavailable {
        List<ParkedDelivery> asked = deliveries.asked(settings.name(), RESENT_AT_ONCE);
        for (ParkedDelivery parked : asked) {
            Outcome outcome = new Outcome();
            try {
                Optional<Message> message = transport.message(parked.subject());
                if (message.isEmpty()) {
                    outcome.taken.add(parked.subject());
                } else {
                    send(message.get(), outcome);
                }
            } catch (Refused | UnreadableRecord e) {
                outcome.refused.add(parked(parked.subject(), parked.sequence(), e));
            } catch (RuntimeException e) {
                if (++failures < TRIES) {
                    throw e;
                }
                outcome.refused.add(parked(parked.subject(), parked.sequence(), e));
            } catch (Unavailable e) {
                if (e.pause().isPresent() || ++failures < TRIES) {
                    throw e;
                }
                outcome.refused.add(parked(parked.subject(), parked.sequence(), e));
            }
            save(checkpoint.orElseThrow(), outcome);
        }
        return !asked.isEmpty();
    }

    /** What would be sent next; nothing is sent or remembered. @param most lines of the feed */
    List<Message> preview(int most) {
        long reached =
                settings.known(deliveries).map(DeliveryCheckpoint::sequence).orElse(0L);
        return transport.messages(changes.of(changes.lines(reached, changes.head(), Math.min(most, transport.most()))));
    }

    /** How it stands, as far as the database knows. */
    ConnectorStatus status(Optional<String> heldUp) {
        return ConnectorStatus.stored(settings, deliveries, changes.head(), heldUp);
    }

    void close() {
        transport.close();
    }
}
