package org.tangthu.linkeddata.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.project.Departures;
import org.tangthu.linkeddata.publish.OpenDataSettings;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.RdfStoreException;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.object.Disk;

/**
 * Makes dumps when they are due or asked for, one at a time on a thread of its own. When something leaves the public, all
 * dumps are taken away, for each may hold it, and one is made anew. Thread-safe.
 */
public final class DumpKeeper implements Departures, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DumpKeeper.class);
    private static final long LOOK_MILLIS = 1_000;

    private final DumpSettings settings;
    private final OpenDataSettings openData;
    private final DumpFolder folder;
    private final RdfGenerations generations;
    private final Supplier<Optional<DataVersion>> version;
    private final Describer describer;
    private final Addresses addresses;
    private final Supplier<Instant> clock;
    private final DumpTimes times;
    private final Dumps dumps;
    private final Thread thread = new Thread(this::run, "dumps");
    private volatile boolean closing;
    private Optional<Making> making = Optional.empty();
    private boolean asked;
    private boolean departing;
    private Optional<String> failure = Optional.empty();

    /** A dump on its way. */
    private static final class Making {
        private final Instant at;
        private final long sequence;
        private volatile boolean outdated;

        Making(Instant at, long sequence) {
            this.at = at;
            this.sequence = sequence;
        }
    }

    /**
     * @param openData whose data it is
     * @param version of the data that is served; empty while none is. Asked before the store is read
     * @throws RdfStoreException if the folder cannot be read
     */
    public DumpKeeper(
            DumpSettings settings,
            OpenDataSettings openData,
            RdfGenerations generations,
            Supplier<Optional<DataVersion>> version,
            Describer describer,
            Addresses addresses,
            Supplier<Instant> clock) {
        this.settings = settings;
        this.openData = openData;
        this.folder = new DumpFolder(settings.folder(), Disk.real());
        this.generations = generations;
        this.version = version;
        this.describer = describer;
        this.addresses = addresses;
        this.clock = clock;
        this.times = new DumpTimes(settings.at(), openData.zone());
        this.dumps = new Dumps(folder, addresses, settings.keep());
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** What was made. */
    public Dumps dumps() {
        return dumps;
    }

    /** From now on dumps are made when they are due. */
    public void start() {
        thread.start();
    }

    /** Asks for a dump of what there is now; one that is being made already does not count. */
    public synchronized void ask() {
        asked = true;
    }

    public synchronized DumpStatus status() {
        return new DumpStatus(making.map(one -> one.at), asked, failure);
    }

    /** Gives up the dump that is being made, and takes away all that are there. */
    @Override
    public synchronized void before() {
        departing = true;
        making.ifPresent(one -> one.outdated = true);
        boolean interrupted = false;
        while (making.isPresent()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (dumps.newest().isPresent()) {
            dumps.removeAll();
            times.bereft();
        }
    }

    @Override
    public synchronized void after() {
        departing = false;
    }

    private void run() {
        while (!closing) {
            try {
                begin().ifPresent(this::make);
                await();
            } catch (RuntimeException e) {
                fail(e);
            }
        }
    }

    private synchronized void await() {
        // Interrupts are not used: TDB2 closes its files when one meets it.
        if (!closing) {
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException e) {
                LOG.debug("Dumps are not ended by interrupts");
            }
        }
    }

    private synchronized Optional<Making> begin() {
        Optional<Long> current = version.get().map(DataVersion::sequence);
        Instant now = clock.get().truncatedTo(ChronoUnit.SECONDS);
        if (closing || departing || current.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dump> newest = dumps.newest();
        boolean late = newest.filter(dump -> !dump.at().isBefore(now)).isPresent();
        if (late || !times.isDue(now, current.get(), newest) && !asked) {
            return Optional.empty();
        }
        asked = false;
        making = Optional.of(new Making(now, current.get()));
        return making;
    }

    private void make(Making one) {
        try {
            Dump dump = generations.served().read(data -> write(one, data));
            publish(one, dump);
        } catch (CancellationException e) {
            LOG.debug("The dump of {} was given up", one.at);
        } catch (RdfStoreException | UncheckedIOException | JenaException e) {
            fail(e);
        } finally {
            end(one);
        }
    }

    private Dump write(Making one, DatasetGraph data) {
        var source = new SourceLine(openData.publisher(), addresses.base(), openData.licence(), one.at);
        var maker = new DumpMaker(describer, folder, () -> closing || one.outdated);
        return Txn.calculateRead(data, () -> {
            try {
                return maker.make(data, folder.begin(one.at), source, one.sequence);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private synchronized void publish(Making one, Dump dump) {
        if (one.outdated || closing) {
            return;
        }
        try {
            dumps.add(dump);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        failure = Optional.empty();
        LOG.info("The dump {} is there: {} triples, {} bytes", dump.name(), dump.triples(), dump.size());
    }

    private synchronized void fail(RuntimeException e) {
        times.failed(clock.get());
        String reason = e instanceof UncheckedIOException ? e.getCause().getMessage() : e.getMessage();
        failure = Optional.of(String.valueOf(reason));
        LOG.warn("No dump could be made in {}: {}", settings.folder(), reason, e);
    }

    private synchronized void end(Making one) {
        try {
            folder.abandon(one.at);
        } catch (IOException e) {
            LOG.warn("An unfinished dump stays in {} until the next start: {}", settings.folder(), e.getMessage());
        }
        asked |= one.outdated;
        making = Optional.empty();
        notifyAll();
    }

    /** Gives up the dump that is being made, and waits until the store is no longer read. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
