package org.tangthu.portal.doctor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * OAI-PMH, harvested as a whole: every page by its token, counted, then what changed meanwhile, and some records one by one.
 * Whatever this protocol guarantees is held against it.
 */
final class HarvestDoor implements Door {
    private static final String LIST = "/oai?verb=ListIdentifiers";
    private static final String WHOLE = LIST + "&metadataPrefix=oai_dc";
    private static final Pattern HEADER = Pattern.compile(
            "<header( status=\"deleted\")?>\\s*<identifier>([^<]*)</identifier>\\s*<datestamp>([^<]*)</datestamp>");
    private static final Pattern DATE = Pattern.compile("<responseDate>([^<]*)</responseDate>");
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken([^>]*)>([^<]*)</resumptionToken>");
    private static final Pattern CURSOR = Pattern.compile("cursor=\"(\\d+)\"");
    private static final Pattern SIZE = Pattern.compile("completeListSize=\"(\\d+)\"");
    private static final int TRIED = 5;

    private final Map<String, Instant> changes = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<String, String> samples = new HashMap<>();
    private Optional<String> harvested = Optional.empty();

    @Override
    public String name() {
        return "OAI-PMH";
    }

    @Override
    public String remedy() {
        return "'tangthu rebuild --only sql' writes its feed anew from OCFL";
    }

    /** Whether the public was told of an item at a moment or later. Moments of harvests are whole seconds. */
    boolean changedSince(String item, Instant moment) {
        return Optional.ofNullable(changes.get(item))
                .filter(changed -> !changed.isBefore(moment.truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
    }

    /** Of how many items it was told then. */
    long changedSince(Instant moment) {
        return changes.keySet().stream()
                .filter(item -> changedSince(item, moment))
                .count();
    }

    /** How many deletions the last harvest told. */
    int deletions() {
        return gone.size();
    }

    /** What changes while a list is asked for moves behind its end, so that the list is shorter than it said. */
    @Override
    public Told ask(Stranger stranger) {
        changes.clear();
        present.clear();
        gone.clear();
        samples.clear();
        long missing = harvest(WHOLE, stranger);
        int listed = changes.size();
        goOn(stranger);
        int moved = changes.size() - listed;
        if (missing > moved) {
            throw new DoorFault("OAI-PMH lists " + missing + " records fewer than its completeListSize says; " + moved
                    + " can have moved behind its end");
        }
        samples.forEach((item, identifier) -> tryRecord(item, identifier, stranger));
        return Told.of(present);
    }

    /** Harvests what has changed since the last harvest began; nothing if there was none. */
    void goOn(Stranger stranger) {
        harvested.ifPresent(from -> harvest(WHOLE + "&from=" + Stranger.encode(from), stranger));
    }

    /** @return how many records fewer came than the list said that it has */
    private long harvest(String first, Stranger stranger) {
        Optional<String> began = Optional.empty();
        Optional<String> next = Optional.of(first);
        long told = 0;
        long said = 0;
        while (next.isPresent()) {
            String page = stranger.text(next.get(), "text/xml");
            if (began.isEmpty()) {
                began = Optional.of(Stranger.find(DATE, page, "OAI-PMH does not say when it answers (responseDate)"));
            }
            if (page.contains("code=\"noRecordsMatch\"")) {
                break;
            }
            List<MatchResult> headers = HEADER.matcher(page).results().toList();
            headers.forEach(this::take);
            next = next(page, told, headers.size());
            told += headers.size();
            said = size(page).orElse(told);
            stranger.tell(name() + ": " + told + " records");
        }
        if (told > said) {
            throw new DoorFault("OAI-PMH lists " + told + " records where its completeListSize says " + said);
        }
        harvested = began;
        return said - told;
    }

    private void take(MatchResult header) {
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
        Optional<Long> cursor = number(CURSOR, found.get().group(1));
        if (cursor.isPresent() && cursor.get() != before) {
            throw new DoorFault("OAI-PMH says cursor " + cursor.get() + " where " + before + " is right");
        }
        return Optional.of(found.get().group(2))
                .filter(token -> !token.isEmpty())
                .map(token -> LIST + "&resumptionToken=" + Stranger.encode(token));
    }

    /** How many records the whole list has, as a page says; empty where it need not say that. */
    private static Optional<Long> size(String page) {
        return TOKEN.matcher(page).results().findFirst().flatMap(found -> number(SIZE, found.group(1)));
    }

    private static Optional<Long> number(Pattern pattern, String attributes) {
        return pattern.matcher(attributes).results().findFirst().map(found -> Long.parseLong(found.group(1)));
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
