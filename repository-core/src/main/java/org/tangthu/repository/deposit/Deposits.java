package org.tangthu.repository.deposit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.deposit.DepositRefused.Reason;
import org.tangthu.repository.deposit.DepositStatus.FileStatus;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.SafeFile;
import org.tangthu.repository.json.DepositForm;
import org.tangthu.repository.json.DepositForm.DeclaredFile;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.problem.Problems;

/**
 * Takes deposits piece by piece: {@link #open} with a form, {@link #put} for each file, {@link #commit}. Everything that
 * was acknowledged survives a restart; what was being checked or committed then is taken up again. Thread-safe.
 */
public final class Deposits implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deposits.class);
    private static final int ID_BYTES = 12;

    /** What is said of a deposit that is not there. */
    public static final String UNKNOWN = "There is no such deposit, or it is long over";

    private final Path root;
    private final PathPolicy paths;
    private final DepositLimits limits;
    private final Clock clock;
    private final Disk disk;
    private final DepositQueue queue;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, LiveDeposit> deposits = new ConcurrentHashMap<>();

    /**
     * Takes up what an earlier process left.
     *
     * @param root folder of deposits, such as {@code tmp/deposits} in the home
     * @param sources folders from which files may be taken by path
     */
    public Deposits(Path root, Ingest ingest, List<Path> sources, DepositLimits limits, Clock clock, Disk disk) {
        this.root = root;
        this.paths = new PathPolicy(sources);
        this.limits = limits;
        this.clock = clock;
        this.disk = disk;
        this.queue = new DepositQueue(ingest);
        resume();
    }

    /**
     * Opens a deposit.
     *
     * @param form JSON of a {@link DepositForm}, which names every file, one of them a description such as
     *     {@code item.yaml}
     * @param actor who deposits
     * @param idempotencyKey the same key of the same actor with the same form gives the deposit that is there
     * @param byPath whether the actor may name files on the server's disk
     * @return the deposit's identifier
     * @throws DepositRefused if the form is wrong or a quota is used up
     */
    public synchronized String open(byte[] form, String actor, Optional<String> idempotencyKey, boolean byPath) {
        sweep();
        Optional<LiveDeposit> same = idempotencyKey.flatMap(key -> byKey(actor, key));
        if (same.isPresent()) {
            return same(same.get(), form);
        }
        DepositForm read = read(form, byPath);
        checkQuota(read, actor);
        byte[] name = new byte[ID_BYTES];
        random.nextBytes(name);
        DepositFolder folder = new DepositFolder(root.resolve(HexFormat.of().formatHex(name)), disk);
        DepositRecord record = DepositRecord.open(actor, idempotencyKey, clock.instant());
        disk("opened", () -> {
            folder.create(form, record);
            return folder;
        });
        deposits.put(folder.name(), new LiveDeposit(folder, read, record, paths, clock));
        return folder.name();
    }

    /**
     * Takes a file, or the next part of it. What came of a part that was cut is kept; of one that has another digest than
     * was announced with it nothing.
     *
     * @param in is read up to the part's length and not closed
     * @throws DepositRefused if the part does not fit, was cut, has another digest, or completes a file of another digest
     * @throws IOException if {@code in} or the disk fails
     */
    public FileStatus put(String id, String name, UploadPart part, InputStream in) throws IOException {
        return find(id).put(name, part, in);
    }

    /**
     * Has a complete deposit checked and committed in the background; of one that is no longer open only tells.
     *
     * @param libraries whose entities it may change; empty for all and for what is shared
     * @throws DepositRefused if files are missing or cut; the deposit stays open
     */
    public DepositStatus commit(String id, Expected expected, Optional<Set<String>> libraries) {
        LiveDeposit deposit = find(id);
        if (deposit.submit(expected, libraries)) {
            queue.add(deposit);
        }
        return deposit.status();
    }

    /**
     * Has a complete deposit looked at in the background, as a commit would do it, and changes nothing; {@link
     * DepositStatus#trial} tells what comes of it. Where that is under way already it goes on.
     *
     * @param libraries whose entities it may change; empty for all and for what is shared
     * @throws DepositRefused if it is not open, or files are missing or cut
     */
    public DepositStatus look(String id, Expected expected, Optional<Set<String>> libraries) {
        LiveDeposit deposit = find(id);
        if (deposit.beginTrial()) {
            queue.look(deposit, deposit.record().expecting(expected, libraries));
        }
        return deposit.status();
    }

    /**
     * The description of a deposit that is not over, as it came; empty if it did not come yet or lies elsewhere.
     *
     * @throws DepositRefused if there is no such deposit
     */
    public Optional<byte[]> description(String id) {
        LiveDeposit deposit = find(id);
        return disk("read", deposit::description);
    }

    /** @throws DepositRefused if there is no such deposit */
    public DepositStatus status(String id) {
        return find(id).status();
    }

    /**
     * What is open or being worked on, and what ended not long ago; that which changed last comes first.
     *
     * @param actor who opened it; empty for everybody's
     * @param limit how many at most
     */
    public List<DepositSummary> list(Optional<String> actor, int limit) {
        return deposits.values().stream()
                .map(LiveDeposit::summary)
                .filter(deposit -> actor.map(deposit.actor()::equals).orElse(true))
                .sorted(Comparator.comparing(DepositSummary::since).reversed().thenComparing(DepositSummary::id))
                .limit(limit)
                .toList();
    }

    /**
     * Throws a deposit away, with all that was sent for it.
     *
     * @throws DepositRefused if there is no such deposit, or it is being worked on
     */
    public synchronized void discard(String id) {
        LiveDeposit deposit = find(id);
        disk("removed", () -> {
            deposit.discard();
            return id;
        });
        deposits.remove(id);
    }

    /**
     * Throws away, for good, every deposit that made a version of an item or describes it. What was sent of others, and
     * what made no version, goes with its time.
     *
     * @param item that was purged
     */
    public synchronized void forget(Ark item) {
        for (LiveDeposit deposit : List.copyOf(deposits.values())) {
            if (disk("removed", () -> deposit.forget(item))) {
                deposits.remove(deposit.id());
            }
        }
    }

    private LiveDeposit find(String id) {
        return Optional.ofNullable(deposits.get(id)).orElseThrow(() -> new DepositRefused(Reason.UNKNOWN, UNKNOWN));
    }

    private Optional<LiveDeposit> byKey(String actor, String key) {
        return deposits.values().stream()
                .filter(deposit -> deposit.record().actor().equals(actor)
                        && deposit.record().idempotencyKey().equals(Optional.of(key)))
                .findFirst();
    }

    private String same(LiveDeposit deposit, byte[] form) {
        byte[] first = disk("read", () -> new DepositFolder(root.resolve(deposit.id()), disk).formBytes());
        if (!Arrays.equals(first, form)) {
            throw new DepositRefused(Reason.STATE, "The Idempotency-Key was used for another deposit; take a new one");
        }
        return deposit.id();
    }

    private DepositForm read(byte[] json, boolean byPath) {
        Problems problems = new Problems();
        Optional<DepositForm> form = DepositForm.read(json, problems);
        form.ifPresent(read -> check(read, byPath, problems));
        return form.filter(read -> !problems.hasErrors())
                .orElseThrow(
                        () -> new DepositRefused(Reason.INVALID, "The form of the deposit is wrong", problems.all()));
    }

    private void check(DepositForm form, boolean byPath, Problems problems) {
        for (DeclaredFile file : form.files()) {
            SafeFile.complaint(file.name()).ifPresent(what -> problems.error("'" + file.name() + "' " + what, ""));
            file.path().ifPresent(path -> {
                if (!byPath) {
                    throw new DepositRefused(Reason.FORBIDDEN, "Files may not be named by path here; send them");
                }
                paths.resolve(path);
            });
        }
        long descriptions = form.files().stream()
                .filter(file -> FolderSource.kindOf(file.name()).isPresent())
                .count();
        if (descriptions != 1) {
            problems.error("the deposit has " + descriptions + " descriptions", "one file such as item.yaml");
        }
    }

    private void checkQuota(DepositForm form, String actor) {
        long bytes = form.files().stream().mapToLong(DeclaredFile::length).reduce(0, Deposits::sum);
        if (bytes > limits.bytes()) {
            throw new DepositRefused(
                    Reason.QUOTA, "The deposit has " + bytes + " bytes; at most " + limits.bytes() + " are accepted");
        }
        List<DepositRecord> open = deposits.values().stream()
                .map(LiveDeposit::record)
                .filter(record -> !record.state().ended())
                .toList();
        long own = open.stream().filter(record -> record.actor().equals(actor)).count();
        if (own >= limits.openPerActor() || open.size() >= limits.open()) {
            throw new DepositRefused(
                    Reason.QUOTA, "Too many deposits are open (" + own + " of yours); commit some of them first");
        }
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private void resume() {
        disk("read", () -> {
            Files.createDirectories(root);
            disk.syncFolder(root.toAbsolutePath().getParent());
            for (Path path : DepositFolder.all(root)) {
                resume(new DepositFolder(path, disk));
            }
            return root;
        });
        sweep();
    }

    private void resume(DepositFolder folder) {
        try {
            LiveDeposit deposit = new LiveDeposit(folder, folder.form(), folder.record(), paths, clock);
            deposits.put(folder.name(), deposit);
            DepositState state = deposit.record().state();
            if (state == DepositState.CHECKING || state == DepositState.COMMITTING) {
                queue.add(deposit);
            }
        } catch (IOException e) {
            // Its opening was never acknowledged, or somebody else wrote there: nothing that a depositor relies on.
            LOG.warn(
                    "What lies in {} is no deposit and was left alone: {}",
                    root.resolve(folder.name()),
                    e.getMessage());
        }
    }

    /** Throws away what nobody will ask for any more. */
    private synchronized void sweep() {
        for (LiveDeposit deposit : List.copyOf(deposits.values())) {
            boolean gone = disk("removed", () -> deposit.expire(limits));
            if (gone) {
                deposits.remove(deposit.id());
            }
        }
    }

    private <T> T disk(String what, DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new RepositoryException(
                    "A deposit cannot be " + what + " in " + root + ": " + e.getMessage() + " (is the disk full?)", e);
        }
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }

    /** Waits for what is being committed; the rest goes on at the next start. */
    @Override
    public void close() {
        queue.close();
    }
}
