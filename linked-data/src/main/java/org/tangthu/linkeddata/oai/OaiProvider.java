package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tangthu.linkeddata.ahead.ReadAhead;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.record.ItemRecords;

/** Answers requests of harvesters. Thread-safe; it remembers nothing but which records it cannot hand out. */
public final class OaiProvider {
    private final OaiSettings settings;
    private final Feed feed;
    private final ListSource lists;
    private final LackingRecords lacking = new LackingRecords();
    private final RecordSource records;
    private final ReadAhead<FeedLine, OaiRecord> ahead;
    private final RecordWriter writer;
    private final OaiFormats formats;
    private final OaiIdentifiers identifiers;
    private final SetNames setNames;
    private final OaiDocument document;
    private final InstantSource clock;

    /** @param clock by which commits go */
    public OaiProvider(
            OaiSettings settings,
            Feed feed,
            Journal journal,
            Catalogue catalogue,
            PublicItems items,
            ItemRecords records,
            Describer describer,
            Profiles profiles,
            CodeLists codes,
            Addresses addresses,
            InstantSource clock) {
        this.settings = settings;
        this.feed = feed;
        this.lists = new ListSource(feed, journal);
        this.formats = new OaiFormats(settings.formats(), profiles, new RdfXml(describer.prefixes()));
        this.identifiers = new OaiIdentifiers(settings.repository(), items.naan());
        StandIns standIns = new StandIns(codes.places());
        this.records = new RecordSource(feed, items, records, standIns, lacking);
        this.ahead = this.records.ahead();
        this.writer = new RecordWriter(identifiers, standIns, lacking);
        this.setNames = new SetNames(catalogue, codes);
        this.document = new OaiDocument(addresses, identifiers);
        this.clock = clock;
    }

    /**
     * Answers a request by an XML document in UTF-8; what is wrong with the request stands in it. Nothing is written before
     * it is known what to answer, and of that no more than a record is kept: one may be much longer than a page.
     *
     * @param arguments by name, each with all of its values
     * @param out is not closed
     */
    public void answer(Map<String, List<String>> arguments, OutputStream out) throws IOException {
        FeedHead head = feed.head(clock.instant());
        try {
            OaiDocument.Part part = part(RequestReader.read(arguments), head);
            document.write(head.asOf(), arguments, part, out);
        } catch (OaiError e) {
            boolean understood = e.code() != OaiCode.BAD_VERB && e.code() != OaiCode.BAD_ARGUMENT;
            document.write(head.asOf(), understood ? arguments : Map.of(), OaiDocument.error(e), out);
        }
    }

    /** Answers a request whose arguments cannot be read: they are badly encoded, too many or too long. */
    public void refuse(OutputStream out) throws IOException {
        OaiError error = new OaiError(
                OaiCode.BAD_ARGUMENT, "The arguments cannot be read: they are badly encoded, too many or too long");
        document.write(feed.head(clock.instant()).asOf(), Map.of(), OaiDocument.error(error), out);
    }

    /** How many records were handed out that only stand in for one which cannot be, since the program started. */
    public long standIns() {
        return lacking.standIns();
    }

    /** Which records cannot be handed out; empty if none is known. */
    public Optional<String> complaint() {
        return lacking.complaint();
    }

    private OaiDocument.Part part(OaiRequest request, FeedHead head) {
        if (request instanceof OaiRequest.Identify) {
            return new Identification(settings, identifiers, feed.earliest().orElse(head.asOf()), example(head));
        } else if (request instanceof OaiRequest.ListMetadataFormats asked) {
            asked.identifier().ifPresent(this::line);
            return new FormatList(formats.all());
        } else if (request instanceof OaiRequest.ListSets asked) {
            return sets(asked.token());
        } else if (request instanceof OaiRequest.GetRecord asked) {
            OaiFormat format = formats.get(asked.prefix());
            OaiRecord record = records.of(List.of(line(asked.identifier()))).get(0);
            return new RecordPart(format, record, writer);
        } else if (request instanceof OaiRequest.List asked) {
            formats.get(asked.selection().prefix());
            return page(asked.headers(), lists.begin(asked.selection(), head), head);
        }
        OaiRequest.Resumed resumed = (OaiRequest.Resumed) request;
        ListToken token = ListToken.read(settings.repository(), resumed.token());
        if (token.prefix().isEmpty()) {
            throw new OaiError(OaiCode.BAD_RESUMPTION_TOKEN, "This resumption token is one of ListSets");
        }
        return page(resumed.headers(), token, head);
    }

    private String example(FeedHead head) {
        return feed.lines(new FeedRange(0, head.sequence()), 1).stream()
                .map(FeedLine::item)
                .map(identifiers::of)
                .findFirst()
                .orElseGet(() -> identifiers.of("ark:/" + identifiers.naan() + "/bcdfghjk1"));
    }

    private FeedLine line(String identifier) {
        return identifiers
                .item(identifier)
                .flatMap(feed::find)
                .orElseThrow(() -> new OaiError(
                        OaiCode.ID_DOES_NOT_EXIST, "There is no record '" + identifier + "', and there was none"));
    }

    private OaiDocument.Part page(boolean headers, ListToken token, FeedHead head) {
        OaiFormat format = formats.get(token.prefix());
        return headers
                ? ListPage.ofHeaders(lists, token, head, settings, writer)
                : ListPage.ofRecords(lists, ahead, format, token, head, settings, writer);
    }

    private OaiDocument.Part sets(Optional<String> resumed) {
        Optional<ListToken> token = resumed.map(text -> ListToken.read(settings.repository(), text));
        if (token.filter(read -> !read.prefix().isEmpty()).isPresent()) {
            throw new OaiError(OaiCode.BAD_RESUMPTION_TOKEN, "This resumption token is one of a list of records");
        }
        TreeSet<SetSpec> all = new TreeSet<>(feed.sets());
        all.addAll(SetNames.own());
        for (SetSpec set : List.copyOf(all)) {
            set.parent().ifPresent(all::add);
        }
        List<SetSpec> rest = new ArrayList<>(token.flatMap(read -> read.range().set())
                .map(last -> all.tailSet(last, false))
                .orElse(all));
        if (rest.isEmpty()) {
            throw new OaiError(OaiCode.BAD_RESUMPTION_TOKEN, "No set follows; begin the list anew");
        }
        return new SetList(
                rest.subList(0, Math.min(settings.pages().sets(), rest.size())),
                setNames,
                settings.repository(),
                token.map(ListToken::cursor).orElse(0L),
                all.size(),
                rest.size() > settings.pages().sets());
    }
}
