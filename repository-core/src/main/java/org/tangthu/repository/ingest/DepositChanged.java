package org.tangthu.repository.ingest;

import org.tangthu.repository.RepositoryException;

/** A file of a deposit is another one than when it was checked. Nothing was committed. */
public final class DepositChanged extends RepositoryException {
    private static final long serialVersionUID = 1L;

    DepositChanged(String deposit, String file) {
        super(deposit + ": " + file + " changed while it was being taken; leave the files alone and ingest again");
    }
}
