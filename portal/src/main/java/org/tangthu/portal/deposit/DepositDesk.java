package org.tangthu.portal.deposit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.deposit.DepositRefused;
import org.tangthu.repository.deposit.DepositState;
import org.tangthu.repository.deposit.DepositStatus;
import org.tangthu.repository.deposit.DepositStatus.FileStatus;
import org.tangthu.repository.deposit.Deposits;
import org.tangthu.repository.deposit.Expected;
import org.tangthu.repository.deposit.Trial;
import org.tangthu.repository.deposit.UploadPart;
import org.tangthu.repository.object.Sha512;

/** Takes deposits of new items, each from its form to its commit. Thread-safe. */
public final class DepositDesk {
    /** The file that is made of what was filled in. */
    public static final String DESCRIPTION = "item.json";

    /** Files of a deposit in a browser; larger ones come by the interface for programs. */
    public static final int MOST_FILES = 2_000;

    private final Deposits deposits;
    private final Supplier<Ark> arks;
    private final AuditTrail trail;

    /** @param arks mints identifiers that were never given */
    public DepositDesk(Deposits deposits, Supplier<Ark> arks, AuditTrail trail) {
        this.deposits = deposits;
        this.arks = arks;
        this.trail = trail;
    }

    /**
     * Opens a deposit, with its description in it.
     *
     * @param files of pages, to be sent
     * @param event by whom
     * @return its identifier
     * @throws DepositRefused if there are too many, or a name cannot be taken
     */
    public String open(NewItem item, List<Announced> files, Authority who, AuditEvent event) {
        Optional<Ark> ark = item.localId().isPresent() ? Optional.empty() : Optional.of(arks.get());
        byte[] description = NewItemJson.description(item, ark, !files.isEmpty());
        Announced first = new Announced(DESCRIPTION, description.length, Sha512.of(description));
        byte[] form =
                NewItemJson.form(Stream.concat(Stream.of(first), files.stream()).toList());
        String id = trail.carryOut(event, () -> deposits.open(form, who.actor(), Optional.empty(), false));
        send(id, description);
        return id;
    }

    private void send(String id, byte[] description) {
        try {
            deposits.put(id, DESCRIPTION, UploadPart.of(0, description.length), new ByteArrayInputStream(description));
        } catch (IOException e) {
            throw new PortalException("The description of deposit " + id + " cannot be kept: " + e.getMessage(), e);
        }
    }

    /** A deposit, for who opened it and for those who may deposit everywhere; for others it is not there. */
    public Optional<DepositStatus> find(String id, Authority who) {
        try {
            return Optional.of(deposits.status(id))
                    .filter(status -> who.may(Scope.DEPOSIT))
                    .filter(status -> status.actor().equals(who.actor()) || who.mayEverywhere(Scope.DEPOSIT));
        } catch (DepositRefused unknown) {
            return Optional.empty();
        }
    }

    /**
     * Takes a file, or what follows of it.
     *
     * @param offset bytes that are there already; 0 begins anew
     * @throws DepositRefused as {@link Deposits#put} has it
     */
    public FileStatus put(String id, String name, long offset, long length, InputStream in) throws IOException {
        return deposits.put(id, name, UploadPart.of(offset, length), in);
    }

    /** Has it looked at in the background, where it is complete. @throws DepositRefused if it is not, or not open */
    public void look(String id, Authority who) {
        deposits.look(id, new Expected.Absent(), who.libraries());
    }

    /** Has it committed in the background. @throws DepositRefused if something is missing */
    public void commit(String id, Authority who, AuditEvent event) {
        trail.carryOut(event, () -> deposits.commit(id, new Expected.Absent(), who.libraries()));
    }

    /** Throws it away. @throws DepositRefused if it is being worked on */
    public void discard(String id, AuditEvent event) {
        trail.carryOut(event, () -> deposits.discard(id));
    }

    /** What was filled in, where the deposit was opened here and is not over. */
    public Optional<NewItem> described(String id) {
        return description(id).flatMap(NewItemJson::read);
    }

    private Optional<byte[]> description(String id) {
        boolean here = deposits.status(id).files().stream()
                .anyMatch(file -> file.name().equals(DESCRIPTION));
        return here ? deposits.description(id) : Optional.empty();
    }

    /**
     * Puts another description in the place of one that was looked at.
     *
     * @return false if the deposit was not opened here, or is not to be changed now
     */
    public boolean describe(String id, NewItem item) {
        DepositStatus status = deposits.status(id);
        boolean looked = status.state() == DepositState.OPEN
                && (!status.problems().isEmpty()
                        || status.trial().filter(Trial::ended).isPresent());
        Optional<byte[]> before = looked ? description(id) : Optional.empty();
        if (before.isEmpty()) {
            return false;
        }
        Optional<Ark> ark = item.localId().isPresent()
                ? Optional.empty()
                : before.flatMap(NewItemJson::ark).or(() -> Optional.of(arks.get()));
        send(id, NewItemJson.description(item, ark, status.files().size() > 1));
        return true;
    }
}
