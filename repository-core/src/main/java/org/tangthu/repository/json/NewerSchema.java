package org.tangthu.repository.json;

import org.tangthu.repository.RepositoryException;

/** A newer version of the program wrote the document. */
public final class NewerSchema extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final int line;

    NewerSchema(int found, int known, int line) {
        super("The document has schema " + found + ", this program knows schemas up to " + known
                + ": a newer version wrote it, use that one or a later one");
        this.line = line;
    }

    int line() {
        return line;
    }
}
