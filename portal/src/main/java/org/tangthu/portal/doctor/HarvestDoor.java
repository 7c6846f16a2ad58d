package org.tangthu.portal.doctor;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * OAI-PMH, harvested as a whole: every page by its token, counted, and some records one by one. Whatever this protocol
 * guarantees is held against it.
 */
final class HarvestDoor implements Door {
    private static final String LIST = "/oai?verb=ListIdentifiers";
    private static final Pattern HEADER = Pattern.compile(
            "<header( status=\"deleted\")?>\\s*<identifier>([^<]*)</identifier>\\s*<datestamp>([^<]*)</datestamp>");
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken([^>]*)>([^<]*)</resumptionToken>");
    private static final Pattern CURSOR = Pattern.compile("cursor=\"(\\d+)\"");
    private static final Pattern SIZE = Pattern.compile("completeListSize=\"(\\d+)\"");
    private static final int TRIED = 5;

    private final Map<String, Instant> changes = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> gone = new HashSet<>();

    @Override
    public String name() {
        return "OAI-PMH";
    }

    @Override
    public String remedy() {
        return "'tangthu rebuild --only sql' writes its feed anew from OCFL";
    }

    /** When the public was last told of an item, as the last harvest found it; empty if it never was. */
    Optional<Instant> changed(String item) {
        return Optional.ofNullable(changes.get(item));
    }

    /** When anything was last told; empty while nothing was. */
    Optional<Instant> lastChange() {
        return changes.values().stream().max(Instant::compareTo);
    }

    /** How many deletions the last harvest told. */
    int deletions() {
        return gone.size();
    }

    @Override
    public Told ask(Stranger stranger) {
        changes.clear();
        present.clear();
        gone.clear();
        Map<String, String> samples = new HashMap<>();
        Optional<String> next = Optional.of(LIST + "&metadataPrefix=oai_dc");
        long told = 0;
        while (next.isPresent()) {
            String page = stranger.text(next.get(), "text/xml");
            if (page.contains("code=\"noRecordsMatch\"")) {
                break;
            }
            List<MatchResult> headers = HEADER.matcher(page).results().toList();
            headers.forEach(header -> take(header, samples));
            next = next(page, told, headers.size());
            told += headers.size();
            stranger.tell(name() + ": " + told + " records");
        }
        samples.forEach((item, identifier) -> tryRecord(item, identifier, stranger));
        return Told.of(present);
    }

    private void take(MatchResult header, Map<String, String> samples) {
        String item = Names.ofItem(header.group(2));
        changes.put(item, Instant.parse(header.group(3)));
        boolean deleted = header.group(1) != null;
        present.remove(item);
        gone.remove(item);
        (deleted ? gone : present).add(item);
        if ((deleted ? gone : present).size() <= TRIED) {
            samples.put(item, header.group(2));
        }
    }

    /** @param before how many records the pages before held */
    private static Optional<String> next(String page, long before, int here) {
        if (here == 0) {
            throw new DoorFault("OAI-PMH has a page without a record, or an error: " + shortened(page));
        }
        Optional<MatchResult> found = TOKEN.matcher(page).results().findFirst();
        if (found.isEmpty()) {
            if (before > 0) {
                throw new DoorFault("the last page of OAI-PMH lacks an empty resumptionToken");
            }
            return Optional.empty();
        }
        String attributes = found.get().group(1);
        check("cursor", number(CURSOR, attributes), before);
        String token = found.get().group(2);
        if (token.isEmpty()) {
            check("completeListSize", number(SIZE, attributes), before + here);
            return Optional.empty();
        }
        return Optional.of(LIST + "&resumptionToken=" + Stranger.encode(token));
    }

    private static Optional<Long> number(Pattern pattern, String attributes) {
        return pattern.matcher(attributes).results().findFirst().map(found -> Long.parseLong(found.group(1)));
    }

    private static void check(String what, Optional<Long> said, long counted) {
        if (said.isPresent() && said.get() != counted) {
            throw new DoorFault("OAI-PMH says " + what + " " + said.get() + " where " + counted
                    + " is right, unless something has changed meanwhile");
        }
    }

    private void tryRecord(String item, String identifier, Stranger stranger) {
        String record = stranger.text(
                "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + Stranger.encode(identifier), "text/xml");
        boolean deleted = record.contains("<header status=\"deleted\">");
        if (!record.contains("<identifier>" + identifier + "</identifier>")
                || deleted != gone.contains(item)
                || deleted == record.contains("<metadata>")) {
            throw new DoorFault(
                    "GetRecord of " + identifier + " tells something else than the list: " + shortened(record));
        }
    }

    private static String shortened(String answer) {
        return answer.substring(0, Math.min(300, answer.length())).replaceAll("\\s+", " ");
    }
}
