package org.tangthu.repository.lending;

import java.time.Instant;
import java.util.Map;
import org.tangthu.repository.access.Loan;

/**
 * What is lent to whom just now. A reader is whatever string stands for one: an account, or a seat in a reading room. Each
 * item lends no copy twice at a time, however many threads and processes ask at once. What has ended counts nowhere and is
 * deleted; nothing tells afterwards who had read what. Thread-safe.
 */
public interface Loans {
    /**
     * Lends a free copy. To a reader who has one already it is the same loan, running on to the new end; but as it was,
     * where somebody else asked in vain since it began. Who asks in vain is not remembered, only that somebody did, with
     * the loan that ends first.
     *
     * @param copies how many are held; loans of copies above open nothing and are forgotten
     * @param most how many items a reader may have at a time
     */
    Outcome borrow(String item, String reader, int copies, int most, Instant until);

    /** Ends a loan. @return whether there was one */
    boolean giveBack(String item, String reader);

    /** Ends all loans of a reader who has left for good. */
    void giveBackAll(String reader);

    /** What a reader has, by items' identifiers. */
    Map<String, Loan> running(String reader);

    /** How many of the copies held are out, and until when. */
    Availability availability(String item, int copies);

    /** Deletes what has ended. Runs now and then, so that nothing stays where nobody borrows any more. */
    void forgetEnded();
}
