package org.tangthu.linkeddata.oai;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.feed.SetSpec;

/** What a harvester asks for (section 4). */
sealed interface OaiRequest {
    record Identify() implements OaiRequest {}

    /** @param identifier of the item whose formats are asked for; empty for those of all */
    record ListMetadataFormats(Optional<String> identifier) implements OaiRequest {
        public ListMetadataFormats {
            Objects.requireNonNull(identifier);
        }
    }

    /** @param token to go on from */
    record ListSets(Optional<String> token) implements OaiRequest {
        public ListSets {
            Objects.requireNonNull(token);
        }
    }

    record GetRecord(String identifier, String prefix) implements OaiRequest {
        public GetRecord {
            Objects.requireNonNull(identifier);
            Objects.requireNonNull(prefix);
        }
    }

    /** The first page of a list. @param headers whether headers alone are asked for */
    record List(boolean headers, Selection selection) implements OaiRequest {
        public List {
            Objects.requireNonNull(selection);
        }
    }

    /** Another page of a list. */
    record Resumed(boolean headers, String token) implements OaiRequest {
        public Resumed {
            Objects.requireNonNull(token);
        }
    }

    /**
     * Which records.
     *
     * @param from the first instant, included
     * @param until the last one, included
     */
    record Selection(String prefix, Optional<OaiInstant> from, Optional<OaiInstant> until, Optional<SetSpec> set) {
        public Selection {
            Objects.requireNonNull(prefix);
            Objects.requireNonNull(from);
            Objects.requireNonNull(until);
            Objects.requireNonNull(set);
        }
    }
}
