package org.tangthu.repository.text;

import org.tangthu.repository.RepositoryException;

/** A text file is not what it should be. */
public final class UnreadableText extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final int line;

    UnreadableText(int line, String message) {
        super(message);
        this.line = line;
    }

    UnreadableText(int line, String message, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /** Line in the file, beginning with 1; 0 if unknown. */
    public int line() {
        return line;
    }
}
