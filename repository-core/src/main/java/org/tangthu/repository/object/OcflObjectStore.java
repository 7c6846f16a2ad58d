package org.tangthu.repository.object;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflConfig;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.api.exception.NotFoundException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Objects in OCFL 1.1 on a folder: layout 0004, sha512. Readers in this and other processes may read while a version is
 * installed.
 */
public final class OcflObjectStore implements ObjectStore {
    private static final int READ_ATTEMPTS = 50;
    private static final long READ_PAUSE_MILLIS = 20;

    private final Path root;
    private final OcflRepository repository;
    private final HeadCache heads;
    private final ObjectSettler settler;
    private final ObjectEraser eraser;

    /**
     * Opens the store, making it if the folder is empty or missing. All three folders lie on one volume.
     *
     * @param root the OCFL storage root
     * @param aside where unfinished versions go
     * @param work where versions are composed
     */
    public OcflObjectStore(Path root, Path aside, Path work, Disk disk) {
        this.root = root;
        ObjectLayout layout = new ObjectLayout(root);
        DurableFiles files = new DurableFiles(disk, work);
        this.heads = new HeadCache(layout);
        this.settler = new ObjectSettler(layout, root, aside, files);
        this.eraser = new ObjectEraser(layout, aside, files);
        try {
            files.createFolders(root.toAbsolutePath());
            Files.createDirectories(work);
            this.repository = open(root, work, files);
        } catch (IOException | RuntimeException e) {
            throw new ObjectStoreException("The OCFL store at " + root + " cannot be opened: " + reason(e), e);
        }
    }

    private static OcflRepository open(Path root, Path work, DurableFiles files) {
        return new OcflRepositoryBuilder()
                .storage(storage -> storage.storage(new DurableStorage(root, files)))
                .workDir(work)
                .defaultLayoutConfig(ObjectLayout.CONFIG)
                .ocflConfig(new OcflConfig()
                        .setOcflVersion(OcflVersion.OCFL_1_1)
                        .setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha512))
                .inventoryCache(new NoOpCache<>())
                .build();
    }

    @Override
    public Optional<ObjectVersion> head(String objectId) {
        return readHead(objectId).map(HeadCache.Head::version);
    }

    @Override
    public List<ObjectVersion> versions(String objectId) {
        return attempt("read", objectId, () -> found(() -> repository.describeObject(objectId))
                .map(object -> object.getVersionMap().values().stream()
                        .map(OcflObjectStore::version)
                        .sorted(Comparator.comparingInt(ObjectVersion::version))
                        .toList())
                .orElse(List.of()));
    }

    @Override
    public Optional<StoredFile> file(String objectId, String path) {
        return readHead(objectId).map(head -> head.files().get(path));
    }

    @Override
    public Optional<StoredFile> file(String objectId, int version, String path) {
        return attempt("read", objectId, () -> found(
                        () -> repository.describeVersion(ObjectVersionId.version(objectId, version)))
                .map(details -> details.getFile(path))
                .map(this::file));
    }

    @Override
    public void install(NewVersion version) {
        String id = version.objectId();
        int head = head(id).map(ObjectVersion::version).orElse(0);
        if (version.version() != head + 1) {
            throw new ObjectStoreException("Object " + id + " is at version " + head + " and cannot get version "
                    + version.version() + ": read it again and repeat the change");
        }
        VersionInfo info = new VersionInfo()
                .setCreated(version.created().atOffset(ZoneOffset.UTC))
                .setMessage(version.message())
                .setUser(version.user(), null);
        attempt(
                "install version " + version.version() + " of",
                id,
                () -> repository.updateObject(ObjectVersionId.head(id), info, updater -> {
                    version.removed().forEach(updater::removeFile);
                    version.files()
                            .forEach((path, file) -> updater.unsafeAddPath(
                                    file.sha512(), file.path(), path, OcflOption.OVERWRITE, OcflOption.MOVE_SOURCE));
                }));
    }

    @Override
    public Optional<ObjectVersion> settle(String objectId) {
        attempt("settle", objectId, () -> {
            settler.settle(objectId);
            return true;
        });
        return head(objectId);
    }

    @Override
    public void erase(String objectId) {
        attempt("erase", objectId, () -> {
            settler.settle(objectId);
            eraser.erase(objectId);
            return true;
        });
    }

    @Override
    public boolean erased(String objectId) {
        return attempt("read", objectId, () -> eraser.done(objectId));
    }

    @Override
    public Stream<String> ids() {
        Stream<String> ids = repository.listObjectIds();
        Iterator<String> reader = ids.iterator();
        Iterator<String> guarded = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return attempt("list the next", "of all", reader::hasNext);
            }

            @Override
            public String next() {
                return attempt("list the next", "of all", reader::next);
            }
        };
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(guarded, Spliterator.DISTINCT | Spliterator.NONNULL), false)
                .onClose(ids::close);
    }

    @Override
    public List<String> verify(String objectId) {
        return attempt("verify", objectId, () -> found(() -> repository.validateObject(objectId, true))
                .map(results -> results.getErrors().stream()
                        .map(ValidationIssue::toString)
                        .toList())
                .orElse(List.of("there is no such object")));
    }

    @Override
    public void close() {
        repository.close();
    }

    private Optional<HeadCache.Head> readHead(String objectId) {
        return attempt(
                "read",
                objectId,
                () -> heads.get(objectId, id -> found(() -> repository.describeVersion(ObjectVersionId.head(id)))
                        .map(this::head)));
    }

    private HeadCache.Head head(VersionDetails details) {
        Map<String, StoredFile> files = new HashMap<>();
        details.getFiles().forEach(file -> files.put(file.getPath(), file(file)));
        return new HeadCache.Head(version(details), files);
    }

    private StoredFile file(FileDetails file) {
        return new LocalFile(
                file.getPath(),
                file.getFixity().get(DigestAlgorithmRegistry.sha512),
                root.resolve(file.getStorageRelativePath()));
    }

    private static ObjectVersion version(VersionDetails details) {
        VersionInfo info = details.getVersionInfo();
        return new ObjectVersion(
                details.getObjectId(),
                (int) details.getVersionNum().getVersionNum(),
                details.getCreated().toInstant(),
                info.getMessage(),
                info.getUser().getName(),
                details.getFileMap().keySet());
    }

    /**
     * Reads, and reads again where inventory and sidecar do not fit: a version may be just arriving, which replaces one
     * after the other.
     */
    private static <T> Optional<T> found(Read<T> read) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(read.get());
            } catch (NotFoundException e) {
                return Optional.empty();
            } catch (CorruptObjectException e) {
                if (attempt == READ_ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(READ_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObjectStoreException("Interrupted while reading the OCFL store", e);
        }
    }

    private static <T> T attempt(String what, String objectId, StoreWork<T> work) {
        try {
            return work.run();
        } catch (IOException | OcflJavaException e) {
            throw new ObjectStoreException(
                    "Cannot " + what + " object " + objectId + " in the OCFL store: " + reason(e)
                            + " (check the disk; 'verify' tells what is damaged)",
                    e);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElse("");
    }

    private interface Read<T> {
        T get();
    }

    private interface StoreWork<T> {
        T run() throws IOException;
    }
}
