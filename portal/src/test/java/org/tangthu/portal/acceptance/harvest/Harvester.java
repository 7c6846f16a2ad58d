package org.tangthu.portal.acceptance.harvest;

import java.util.List;
import java.util.Optional;

/** A harvester of OAI-PMH that somebody else wrote, with what this program wants of it. It follows resumption tokens. */
interface Harvester {
    /** The formats' prefixes. */
    List<String> formats() throws Exception;

    /** The names of all sets. */
    List<String> sets() throws Exception;

    /** The identifiers of everything that ListIdentifiers tells, deleted or not. */
    List<String> identifiers(String prefix) throws Exception;

    /** @param from in the protocol's form; empty from the beginning */
    Harvest records(String prefix, Optional<String> set, Optional<String> from) throws Exception;

    Told record(String prefix, String identifier) throws Exception;

    /** All of a list. @param began its first responseDate */
    record Harvest(String began, List<Told> told) {}

    /** A record. @param text all that its metadata says, without markup; of a deleted one empty */
    record Told(String identifier, boolean deleted, String text) {}
}
