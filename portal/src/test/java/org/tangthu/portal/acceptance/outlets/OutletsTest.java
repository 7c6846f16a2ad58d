package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every outlet gives every visitor what the table says of every item, and nothing else. */
@ExtendWith(Corpus.class)
class OutletsTest {
    private final Web web;
    private final Canaries canaries;
    private final Caching caching;

    OutletsTest(Web web) {
        this.web = web;
        this.caching = new Caching(web);
        this.canaries = new Canaries(web.server().home().toString());
    }

    @TestFactory
    Stream<DynamicTest> everyOutletGivesToEveryVisitorWhatTheTableSays() {
        return Table.rows().stream()
                .map(outlet -> DynamicTest.dynamicTest(outlet.name() + ": " + outlet.address(), () -> walk(outlet)));
    }

    private void walk(Outlet outlet) {
        List<String> faults = items(outlet).entrySet().parallelStream()
                .flatMap(asked -> walk(outlet, asked.getKey(), asked.getValue()).stream())
                .toList();
        assertThat(faults).isEmpty();
    }

    /** What is asked for: many outlets have one address for all items, which is asked once. */
    private Map<String, List<Specimen>> items(Outlet outlet) {
        return Arrays.stream(Specimen.values())
                .collect(Collectors.groupingBy(
                        item -> outlet.addressOf(item, web.server().base())));
    }

    private List<String> walk(Outlet outlet, String path, List<Specimen> items) {
        Map<VisitorKind, Web.Reply> replies = new EnumMap<>(VisitorKind.class);
        List<String> faults = new ArrayList<>();
        for (VisitorKind visitor : VisitorKind.values()) {
            Web.Reply reply = made(visitor, path, outlet.headers());
            replies.put(visitor, reply);
            for (Specimen item : items) {
                faults(outlet, item, visitor, reply)
                        .forEach(fault ->
                                faults.add(item.code() + ", " + visitor.code() + ": " + fault + " (" + path + ")"));
            }
        }
        faults.addAll(caching.faults(outlet, path, replies));
        faults.addAll(withoutBody(outlet, path, replies.get(VisitorKind.STRANGER)));
        return faults;
    }

    private List<String> faults(Outlet outlet, Specimen item, VisitorKind visitor, Web.Reply reply) {
        Outlet.Expected expected = outlet.expected(item, visitor);
        List<String> faults = new ArrayList<>(canaries.leaks(outlet, item, visitor, reply));
        if (reply.status() != expected.status()) {
            faults.add("answers " + reply.status() + " instead of " + expected.status());
        } else {
            canaries.missing(expected.sees(), item, reply).ifPresent(faults::add);
        }
        return faults;
    }

    /** A request for the head alone is answered like the whole. */
    private List<String> withoutBody(Outlet outlet, String path, Web.Reply whole) {
        Web.Reply head = web.send("HEAD", VisitorKind.STRANGER, path, outlet.headers());
        return head.status() == whole.status()
                ? List.of()
                : List.of("HEAD answers " + head.status() + " (" + path + ")");
    }

    /** A file that has to be made first is waited for. */
    private Web.Reply made(VisitorKind visitor, String path, List<String> headers) {
        Web.Reply reply = web.get(visitor, path, headers);
        while (reply.status() == 202) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            reply = web.get(visitor, path, headers);
        }
        return reply;
    }
}
