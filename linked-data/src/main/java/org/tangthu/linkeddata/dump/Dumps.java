package org.tangthu.linkeddata.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.publish.Distribution;
import org.tangthu.linkeddata.publish.Distributions;
import org.tangthu.linkeddata.store.RdfStoreException;
import org.tangthu.repository.address.Addresses;

/** The dumps that can be had. Thread-safe. */
public final class Dumps implements Distributions {
    private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);

    private final DumpFolder folder;
    private final Addresses addresses;
    private final int most;
    private volatile List<Dump> dumps;

    /**
     * Removes what a death left unfinished.
     *
     * @param most how many stay
     * @throws RdfStoreException if the folder cannot be read
     */
    Dumps(DumpFolder folder, Addresses addresses, int most) {
        this.folder = folder;
        this.addresses = addresses;
        this.most = most;
        try {
            folder.sweep();
            dumps = List.copyOf(folder.read());
        } catch (IOException e) {
            throw new RdfStoreException("The dumps cannot be read: " + e.getMessage(), e);
        }
    }

    /** The newest first. */
    public List<Dump> all() {
        return dumps;
    }

    public Optional<Dump> newest() {
        return dumps.stream().findFirst();
    }

    /** The dump of this name. */
    public Optional<Dump> find(String name) {
        return dumps.stream().filter(dump -> dump.name().equals(name)).findFirst();
    }

    /** Where a file of a dump lies; it may be taken away at any time. */
    public Path path(Dump dump, DumpFile file) {
        return folder.path(dump, file);
    }

    /** The address of a file. */
    public String address(Dump dump, DumpFile file) {
        return addresses.at("/dumps/" + dump.name() + "/" + file.name());
    }

    /** Those of the newest dump: the forms of a dataset tell the same, which those of another moment do not. */
    @Override
    public List<Distribution> of(DatasetName dataset) {
        return newest().stream()
                .flatMap(dump -> dump.of(dataset).stream().map(file -> distribution(dump, file)))
                .toList();
    }

    private Distribution distribution(Dump dump, DumpFile file) {
        return new Distribution(
                file.name(),
                address(dump, file),
                file.form().mediaType(),
                Optional.of(DumpForm.COMPRESSION),
                file.size(),
                file.sha256(),
                dump.at());
    }

    /** Puts a dump that was made before the others, and takes away what is too old then. */
    synchronized void add(Dump dump) throws IOException {
        folder.publish(dump);
        List<Dump> all = new ArrayList<>(List.of(dump));
        all.addAll(dumps);
        dumps = List.copyOf(all);
        remove(dumps.subList(Math.min(dumps.size(), most), dumps.size()));
    }

    /** @throws UncheckedIOException if some of it is still there; to be asked again */
    synchronized void removeAll() {
        try {
            remove(dumps);
        } catch (IOException e) {
            throw new UncheckedIOException("A dump cannot be taken away: " + e.getMessage(), e);
        }
    }

    private void remove(List<Dump> gone) throws IOException {
        for (Dump dump : List.copyOf(gone)) {
            folder.remove(dump);
            dumps = dumps.stream().filter(other -> !other.equals(dump)).toList();
            LOG.info("The dump {} was taken away", dump.name());
        }
    }
}
