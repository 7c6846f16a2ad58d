package org.tangthu.repository.deposit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.deposit.DepositRecord.Mended;
import org.tangthu.repository.deposit.DepositRefused.Reason;
import org.tangthu.repository.deposit.DepositStatus.FileStatus;
import org.tangthu.repository.deposit.DepositStatus.PageProgress;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.json.DepositForm;
import org.tangthu.repository.json.DepositForm.DeclaredFile;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.object.Sha512;
import org.tangthu.repository.problem.Problem;

/** A deposit in memory and on disk, in step. Thread-safe; uploads of different files go on side by side. */
final class LiveDeposit {
    private static final Logger LOG = LoggerFactory.getLogger(LiveDeposit.class);
    private static final Duration NOTED = Duration.ofHours(1);

    private final DepositFolder folder;
    private final DepositForm form;
    private final PathPolicy paths;
    private final Clock clock;
    private final Set<Integer> uploading = new HashSet<>();
    private DepositRecord record;
    private Optional<PageProgress> progress = Optional.empty();
    private Optional<Trial> trial = Optional.empty();

    LiveDeposit(DepositFolder folder, DepositForm form, DepositRecord record, PathPolicy paths, Clock clock) {
        this.folder = folder;
        this.form = form;
        this.record = record;
        this.paths = paths;
        this.clock = clock;
    }

    String id() {
        return folder.name();
    }

    synchronized DepositRecord record() {
        return record;
    }

    synchronized DepositStatus status() {
        return new DepositStatus(
                id(), record.state(), record.actor(), files(), record.problems(), trial, progress, record.outcome());
    }

    synchronized DepositSummary summary() {
        List<DeclaredFile> files = form.files();
        return new DepositSummary(
                id(),
                record.state(),
                record.actor(),
                record.since(),
                files.size(),
                files.stream().mapToLong(DeclaredFile::length).sum(),
                record.problems().size());
    }

    FileStatus put(String name, UploadPart part, InputStream in) throws IOException {
        int place = startUpload(name, part.offset(), part.length());
        try {
            DeclaredFile file = declared(place);
            MessageDigest digest = Sha512.digest();
            long received = folder.append(place, part.offset(), part.length(), new DigestInputStream(in, digest));
            if (received < part.offset() + part.length()) {
                throw new DepositRefused(
                        Reason.INCOMPLETE,
                        "The upload of '" + name + "' was cut: " + received + " of " + file.length()
                                + " bytes are there; go on from byte " + received);
            }
            String sha512 = Sha512.hex(digest.digest());
            checkPart(place, part, sha512);
            if (part.offset() == 0 && isMendable(place)) {
                mend(received, sha512);
            } else if (received == file.length()) {
                checkDigest(place, file);
            }
            return new FileStatus(name, declared(place).length(), received);
        } finally {
            endUpload(place);
        }
    }

    /**
     * Closes the deposit for files.
     *
     * @return false if it was closed already
     * @throws DepositRefused if something is missing; the deposit stays open
     */
    synchronized boolean submit(Expected expected, Optional<Set<String>> libraries) {
        if (record.state() != DepositState.OPEN) {
            return false;
        }
        requireComplete();
        save(record.expecting(expected, libraries).in(DepositState.CHECKING, clock.instant(), List.of()));
        return true;
    }

    /**
     * Begins to look at the deposit.
     *
     * @return false if that is under way already
     * @throws DepositRefused if it is not open, or something is missing
     */
    synchronized boolean beginTrial() {
        if (record.state() != DepositState.OPEN) {
            throw new DepositRefused(
                    Reason.STATE, "The deposit is " + record.state().code() + " and is looked at no more");
        }
        if (onTrial()) {
            return false;
        }
        requireComplete();
        trial = Optional.of(Trial.UNDER_WAY);
        return true;
    }

    private boolean onTrial() {
        return trial.filter(last -> !last.ended()).isPresent();
    }

    synchronized void endTrial(Trial result) {
        trial = Optional.of(result);
        progress = Optional.empty();
        touch();
    }

    private void requireComplete() {
        if (onTrial()) {
            throw new DepositRefused(Reason.STATE, "The deposit is being looked at; wait for the end of that");
        }
        if (!uploading.isEmpty()) {
            throw new DepositRefused(Reason.STATE, "A file of the deposit is being sent; wait for its end");
        }
        List<FileStatus> incomplete =
                files().stream().filter(file -> !file.complete()).toList();
        if (!incomplete.isEmpty()) {
            String list = incomplete.stream()
                    .limit(5)
                    .map(file -> file.name() + " (" + file.received() + " of " + file.length() + " bytes)")
                    .collect(Collectors.joining(", "));
            throw new DepositRefused(
                    Reason.INCOMPLETE, incomplete.size() + " files are not complete, send the rest first: " + list);
        }
    }

    synchronized void committing(List<Problem> notes) {
        save(record.in(DepositState.COMMITTING, clock.instant(), notes));
    }

    /**
     * Throws the deposit away if nobody will ask for it any more.
     *
     * @return whether it is gone
     */
    synchronized boolean expire(DepositLimits limits) throws IOException {
        Duration age = Duration.between(record.since(), clock.instant());
        boolean idle = record.state() == DepositState.OPEN
                && uploading.isEmpty()
                && !onTrial()
                && age.compareTo(limits.idle()) > 0;
        boolean forgotten = record.state().ended() && age.compareTo(limits.remembered()) > 0;
        if (idle || forgotten) {
            // Who still holds it in hand must find it closed.
            record = record.in(DepositState.REFUSED, record.since(), record.problems());
            folder.delete();
        }
        return idle || forgotten;
    }

    /**
     * Throws the deposit away because its depositor wants it no more.
     *
     * @throws DepositRefused if it is being worked on
     */
    synchronized void discard() throws IOException {
        if (record.state() == DepositState.CHECKING
                || record.state() == DepositState.COMMITTING
                || onTrial()
                || !uploading.isEmpty()) {
            throw new DepositRefused(Reason.STATE, "The deposit is being worked on; wait for its end");
        }
        record = record.in(DepositState.REFUSED, record.since(), record.problems());
        folder.delete();
    }

    /**
     * Throws the deposit away if it has to do with an item that was purged: it made a version of it, or its description
     * names it.
     *
     * @return whether it is gone
     */
    synchronized boolean forget(Ark item) throws IOException {
        boolean made = record.outcome()
                .filter(outcome -> outcome.id().equals(item.toString()))
                .isPresent();
        if (!made && !describes(item)) {
            return false;
        }
        record = record.in(DepositState.REFUSED, clock.instant(), List.of());
        folder.delete();
        return true;
    }

    private boolean describes(Ark item) throws IOException {
        for (int place = 0; place < form.files().size(); place++) {
            DeclaredFile file = form.files().get(place);
            boolean description = FolderSource.kindOf(file.name()).isPresent();
            if (description && file.path().isEmpty() && folder.holds(place, item.name())) {
                return true;
            }
        }
        return false;
    }

    synchronized void done(Outcome outcome) {
        save(record.in(DepositState.DONE, clock.instant(), record.problems()).with(outcome));
        discardUploads();
    }

    synchronized void refuse(List<Problem> problems) {
        save(record.in(DepositState.REFUSED, clock.instant(), problems));
        discardUploads();
    }

    /**
     * It may be committed again, with another description if that is what is wrong; what was sent is kept. If even that
     * cannot be written, it is so in memory; the next start goes on from what the disk says.
     */
    synchronized void reopen(List<Problem> problems) {
        record = record.in(DepositState.OPEN, clock.instant(), problems);
        try {
            folder.write(record);
        } catch (IOException e) {
            LOG.error("That deposit {} is open again cannot be written down", id(), e);
        }
    }

    synchronized void progress(Progress.Stage stage, int done, int total) {
        progress = Optional.of(new PageProgress(stage, done, total));
    }

    /** What ingest is given: names as declared, bytes as they lie. */
    Deposit deposit() {
        List<Deposit.File> files = new ArrayList<>();
        for (int place = 0; place < form.files().size(); place++) {
            DeclaredFile file = declared(place);
            files.add(new Deposit.File(file.name(), path(place), file.sha512()));
        }
        Deposit.File description = files.stream()
                .filter(file -> FolderSource.kindOf(file.name()).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a deposit was opened without a description"));
        return Deposit.of(
                "deposit " + id(), FolderSource.kindOf(description.name()).orElseThrow(), description, files);
    }

    private synchronized int startUpload(String name, long offset, long length) throws IOException {
        int place = place(name);
        if (record.state() != DepositState.OPEN) {
            throw new DepositRefused(
                    Reason.STATE, "The deposit is " + record.state().code() + " and takes no more files");
        }
        if (onTrial()) {
            throw new DepositRefused(Reason.STATE, "The deposit is being looked at; wait for the end of that");
        }
        DeclaredFile file = declared(place);
        if (file.path().isPresent()) {
            throw new DepositRefused(Reason.INVALID, "'" + name + "' lies on the server and is not sent");
        }
        long received = folder.received(place);
        if (offset != 0 && offset != received) {
            throw new DepositRefused(
                    Reason.OFFSET, "'" + name + "' has " + received + " bytes; go on from there or begin anew");
        }
        long most = offset == 0 && isMendable(place) ? Descriptions.MAX_BYTES : file.length();
        if (offset < 0 || length < 0 || length > most - offset) {
            throw new DepositRefused(Reason.INVALID, "'" + name + "' was announced with " + most + " bytes, not more");
        }
        touch();
        if (!uploading.add(place)) {
            throw new DepositRefused(Reason.STATE, "'" + name + "' is being sent by another request");
        }
        return place;
    }

    private synchronized void endUpload(int place) {
        uploading.remove(place);
        trial = Optional.empty();
        touch();
    }

    /** A sign of life. It is not written down each time, since a deposit may be idle for days. */
    private void touch() {
        Instant now = clock.instant();
        if (record.state() == DepositState.OPEN
                && Duration.between(record.since(), now).compareTo(NOTED) >= 0) {
            save(record.touched(now));
        }
    }

    /** What came before the part is kept. */
    private void checkPart(int place, UploadPart part, String sha512) throws IOException {
        if (part.sha512().isPresent() && !part.sha512().get().equals(sha512)) {
            folder.truncate(place, part.offset());
            throw new DepositRefused(
                    Reason.DIGEST,
                    "What arrived of '" + form.files().get(place).name()
                            + "' has another SHA-512 than was announced with it; send it again from byte "
                            + part.offset());
        }
    }

    private void checkDigest(int place, DeclaredFile file) throws IOException {
        String sha512 = Sha512.of(folder.upload(place));
        if (!file.sha512().equals(Optional.of(sha512))) {
            folder.discard(place);
            throw new DepositRefused(
                    Reason.DIGEST,
                    "'" + file.name() + "' arrived with SHA-512 " + sha512.substring(0, 16)
                            + "…, another one was announced; send it again");
        }
    }

    /** The description as it came; empty if it lies elsewhere, did not come yet or is too long to be one. */
    synchronized Optional<byte[]> description() throws IOException {
        for (int place = 0; place < form.files().size(); place++) {
            DeclaredFile file = declared(place);
            boolean whole = file.path().isEmpty() && folder.received(place) == file.length();
            if (whole
                    && file.length() <= Descriptions.MAX_BYTES
                    && FolderSource.kindOf(file.name()).isPresent()) {
                return Optional.of(Files.readAllBytes(folder.upload(place)));
            }
        }
        return Optional.empty();
    }

    /** A description that was not enough may be sent anew, as a whole; it need not be the one that was announced. */
    private synchronized boolean isMendable(int place) {
        return record.state() == DepositState.OPEN
                && (!record.problems().isEmpty() || trial.isPresent())
                && FolderSource.kindOf(form.files().get(place).name()).isPresent();
    }

    private synchronized void mend(long length, String sha512) {
        save(record.mended(new Mended(length, sha512)));
    }

    /** As the form announced it, or as it was sent anew since. */
    private synchronized DeclaredFile declared(int place) {
        DeclaredFile announced = form.files().get(place);
        return record.mended()
                .filter(mended -> announced.path().isEmpty()
                        && FolderSource.kindOf(announced.name()).isPresent())
                .map(mended -> mended.as(announced.name()))
                .orElse(announced);
    }

    private int place(String name) {
        for (int place = 0; place < form.files().size(); place++) {
            if (form.files().get(place).name().equals(name)) {
                return place;
            }
        }
        throw new DepositRefused(Reason.UNKNOWN, "The form of the deposit names no file '" + name + "'");
    }

    private Path path(int place) {
        return form.files().get(place).path().map(paths::resolve).orElseGet(() -> folder.upload(place));
    }

    private List<FileStatus> files() {
        List<FileStatus> files = new ArrayList<>();
        for (int place = 0; place < form.files().size(); place++) {
            DeclaredFile file = declared(place);
            files.add(new FileStatus(file.name(), file.length(), received(place)));
        }
        return files;
    }

    private long received(int place) {
        if (record.state().ended()) {
            return declared(place).length();
        }
        try {
            return form.files().get(place).path().isPresent() ? Files.size(path(place)) : folder.received(place);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void save(DepositRecord next) {
        try {
            folder.write(next);
            record = next;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What cannot be removed now goes with the whole folder. */
    private void discardUploads() {
        try {
            for (int place = 0; place < form.files().size(); place++) {
                folder.discard(place);
            }
        } catch (IOException e) {
            LOG.warn("The files of the ended deposit {} cannot be removed yet", id(), e);
        }
    }

    private RepositoryException failure(IOException e) {
        return new RepositoryException("Deposit " + id() + " cannot be kept on disk: " + e.getMessage(), e);
    }
}
