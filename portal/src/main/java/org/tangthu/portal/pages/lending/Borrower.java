package org.tangthu.portal.pages.lending;

import java.util.Optional;

/**
 * Who asks for an item.
 *
 * @param reader by whom the loan is held; empty for somebody who has neither signed in nor taken a seat
 * @param maySit whether a seat of a reading room is there for the asking
 */
public record Borrower(Optional<String> reader, boolean maySit) {
    boolean mayBorrow() {
        return reader.isPresent() || maySit;
    }
}
