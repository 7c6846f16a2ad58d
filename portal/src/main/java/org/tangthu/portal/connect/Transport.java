package org.tangthu.portal.connect;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.connect.NotDelivered.Refused;
import org.tangthu.portal.connect.NotDelivered.Unavailable;

/** How a target is told. What it tells is read by any thread; sent by one. */
interface Transport extends AutoCloseable {
    /** How many lines of the feed are told at a time at most. */
    int most();

    /** What there is to send of changes, in order; nothing is sent. */
    List<Message> messages(List<Change> changes);

    /** What there is to send of a subject as it is now; empty if the feed is about to tell of it anyway. */
    Optional<Message> message(String subject);

    /** Returns once the target has said that it took the message; to take one twice must do no harm. */
    void send(Message message) throws Refused, Unavailable;

    /** Gives up what is being sent. */
    @Override
    void close();
}
