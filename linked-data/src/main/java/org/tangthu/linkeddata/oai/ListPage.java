package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.tangthu.linkeddata.ahead.ReadAhead;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.xml.XmlWriter;

/** A page of ListRecords or ListIdentifiers (sections 4.3 and 4.5). Its first lines are found before anything is written. */
final class ListPage implements OaiDocument.Part {
    /** So many lines are held at a time. */
    private static final int BATCH = 250;

    private final String verb;
    private final ListSource lists;
    private final Lines lines;
    private final ListToken token;
    private final OaiSettings settings;
    private final int most;
    private final List<FeedLine> first;

    /** Writes some lines, until there is enough. */
    private interface Lines {
        /** @return how many were written */
        int write(List<FeedLine> lines, XmlWriter xml, long until) throws IOException;
    }

    private ListPage(
            String verb,
            ListSource lists,
            Lines lines,
            ListToken token,
            FeedHead head,
            OaiSettings settings,
            int most) {
        this.verb = verb;
        this.lists = lists;
        this.lines = lines;
        this.token = token;
        this.settings = settings;
        this.most = most;
        this.first = lists.next(token, Math.min(BATCH, most), head);
    }

    static ListPage ofHeaders(
            ListSource lists, ListToken token, FeedHead head, OaiSettings settings, RecordWriter writer) {
        return new ListPage(
                "ListIdentifiers",
                lists,
                (lines, xml, until) -> {
                    for (FeedLine line : lines) {
                        writer.header(line, xml);
                    }
                    return lines.size();
                },
                token,
                head,
                settings,
                settings.pages().headers());
    }

    static ListPage ofRecords(
            ListSource lists,
            ReadAhead<FeedLine, OaiRecord> records,
            OaiFormat format,
            ListToken token,
            FeedHead head,
            OaiSettings settings,
            RecordWriter writer) {
        return new ListPage(
                "ListRecords",
                lists,
                (lines, xml, until) -> {
                    int written = 0;
                    Iterator<OaiRecord> coming = records.of(lines);
                    while ((written == 0 || xml.written() < until) && coming.hasNext()) {
                        writer.record(format, coming.next(), xml);
                        written++;
                    }
                    return written;
                },
                token,
                head,
                settings,
                settings.pages().records());
    }

    @Override
    public void write(XmlWriter xml, Addresses addresses) throws IOException {
        xml.element(verb, () -> {
            long until = xml.written() + settings.pages().bytes();
            List<FeedLine> batch = first;
            FeedRange rest = token.range();
            long cursor = token.cursor();
            int room = most;
            while (!batch.isEmpty() && room > 0 && xml.written() < until) {
                int written = lines.write(batch, xml, until);
                rest = rest.from(batch.get(written - 1).sequence());
                cursor += written;
                room -= written;
                batch = lists.after(rest, Math.min(BATCH, Math.max(room, 1)));
            }
            more(batch, rest, cursor, xml);
        });
    }

    /** Begins the rest right before a line that there is: {@link ListSource#next} builds on that. */
    private void more(List<FeedLine> next, FeedRange rest, long cursor, XmlWriter xml) throws IOException {
        if (next.isEmpty() && token.cursor() == 0) {
            return;
        }
        String resumption = next.isEmpty()
                ? ""
                : new ListToken(
                                token.prefix(),
                                rest.from(next.get(0).sequence() - 1),
                                cursor,
                                Math.max(token.total(), cursor + 1))
                        .write(settings.repository());
        xml.element("resumptionToken", resumption, "completeListSize", token.total(), "cursor", token.cursor());
    }
}
