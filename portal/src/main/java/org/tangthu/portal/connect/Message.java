package org.tangthu.portal.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * What is sent to a target at one time. Says the same as often as it is sent.
 *
 * @param id the same whenever the same is told
 * @param subjects what it tells of: what is parked if the target refuses it
 * @param about what the target is to do, in its own words
 */
record Message(String id, List<String> subjects, String about, ObjectNode body) {
    Message {
        Objects.requireNonNull(id);
        Objects.requireNonNull(about);
        Objects.requireNonNull(body);
        subjects = List.copyOf(subjects);
    }
}
