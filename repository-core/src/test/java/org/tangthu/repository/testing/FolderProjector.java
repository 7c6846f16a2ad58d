package org.tangthu.repository.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;
import org.tangthu.repository.projection.TransientFailure;

/** The simplest projection there is: a file for each entity, named by its kind, that says its version. It fails where a test wants. */
public final class FolderProjector implements Projector {
    private final String name;
    private final int schema;
    private final Path root;
    private final Catalogue catalogue;
    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> unbearable = ConcurrentHashMap.newKeySet();
    private final Set<String> bottomless = ConcurrentHashMap.newKeySet();
    private final Set<String> overlooked = ConcurrentHashMap.newKeySet();
    private final Set<Integer> damaged = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile boolean shut;
    private volatile int served;
    private volatile boolean closed;

    public FolderProjector(String name, int schema, Path root, Catalogue catalogue) {
        this.name = name;
        this.schema = schema;
        this.root = root;
        this.catalogue = catalogue;
    }

    /** Whether its store cannot be reached. */
    public void away(boolean now) {
        away = now;
    }

    /** Whether its data cannot be opened. */
    public void shut(boolean now) {
        shut = now;
    }

    /** A generation cannot be opened any more, until it is dropped. */
    public void damage(int generation) {
        damaged.add(generation);
    }

    /** Cannot bear this entity from now on. */
    public void refuse(String id) {
        unbearable.add(id);
    }

    /** Breaks down at this entity from now on, as the machine does at what is nested too deeply. */
    public void overflow(String id) {
        bottomless.add(id);
    }

    public void bear(String id) {
        unbearable.remove(id);
    }

    /** Leaves this entity out from now on, without a word. */
    public void overlook(String id) {
        overlooked.add(id);
    }

    /** The generation that readers see; 0 while there is none. */
    public int served() {
        return served;
    }

    public boolean closed() {
        return closed;
    }

    /** Sizes of the batches applied so far. */
    public List<Integer> batches() {
        return List.copyOf(batches);
    }

    /** Versions by identifier, as readers see them. */
    public Map<String, Integer> contents() {
        try (Stream<Path> files = Files.list(folder(served))) {
            Map<String, Integer> versions = new HashMap<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                versions.put(
                        URLDecoder.decode(name.substring(name.indexOf('.') + 1), StandardCharsets.UTF_8),
                        Integer.parseInt(Files.readString(file)));
            }
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Damages what is held. */
    public void write(EntityKind kind, String id, int version) {
        try {
            Files.writeString(file(served, kind, id), Integer.toString(version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int schema() {
        return schema;
    }

    @Override
    public boolean exists(int generation) {
        return Files.isDirectory(folder(generation));
    }

    @Override
    public void serve(int generation) {
        if (!exists(generation)) {
            throw new IllegalStateException("generation " + generation + " is not there");
        }
        served = generation;
    }

    @Override
    public void drop(int generation) {
        damaged.remove(generation);
        try {
            Folders.delete(folder(generation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OptionalLong size(int generation) {
        try (Stream<Path> files = Files.list(folder(generation))) {
            return OptionalLong.of(files.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Projection open(int generation) {
        if (shut || damaged.contains(generation)) {
            throw new IllegalStateException("the data of " + name + " cannot be opened");
        }
        try {
            Files.createDirectories(folder(generation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Projection() {
            @Override
            public void apply(List<JournalEntry> entries) {
                FolderProjector.this.apply(generation, entries);
            }

            @Override
            public void close() {}
        };
    }

    private void apply(int generation, List<JournalEntry> entries) {
        if (away) {
            throw new TransientFailure("the store of " + name + " is away", new IOException("connection refused"));
        }
        for (JournalEntry entry : entries) {
            if (unbearable.contains(entry.id())) {
                throw new IllegalStateException("cannot bear " + entry.id());
            }
            if (bottomless.contains(entry.id())) {
                throw new StackOverflowError("cannot bear " + entry.id());
            }
            if (!overlooked.contains(entry.id())) {
                put(generation, entry);
            }
        }
        batches.add(entries.size());
    }

    private void put(int generation, JournalEntry entry) {
        Path file = file(generation, entry.kind(), entry.id());
        try {
            Optional<CatalogueEntry> head = catalogue.find(entry.id());
            if (head.isPresent()) {
                Files.writeString(file, Integer.toString(head.get().version()));
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Holdings> holdings() {
        return Optional.of(new Holdings() {
            @Override
            public boolean expects(CatalogueEntry head) {
                return true;
            }

            @Override
            public Map<String, Integer> versions(Collection<String> ids) {
                Map<String, Integer> held = contents();
                held.keySet().retainAll(ids);
                return held;
            }

            @Override
            public Stream<String> ids() {
                return contents().keySet().stream();
            }

            @Override
            public void close() {}
        });
    }

    private Path folder(int generation) {
        return root.resolve(Integer.toString(generation));
    }

    private Path file(int generation, EntityKind kind, String id) {
        return folder(generation).resolve(kind.code() + "." + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed = true;
    }
}
