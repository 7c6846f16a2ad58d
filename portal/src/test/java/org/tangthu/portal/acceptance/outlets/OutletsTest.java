package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every outlet gives every visitor what the table says of every item, and nothing else. */
@ExtendWith(Corpus.class)
class OutletsTest {
    private final Web web;
    private final Canaries canaries;

    OutletsTest(Web web) {
        this.web = web;
        this.canaries = new Canaries(web.server().home().toString());
    }

    @TestFactory
    Stream<DynamicTest> everyOutletGivesToEveryVisitorWhatTheTableSays() {
        return Table.rows().stream()
                .map(outlet -> DynamicTest.dynamicTest(outlet.name() + ": " + outlet.address(), () -> walk(outlet)));
    }

    private void walk(Outlet outlet) {
        List<String> faults = Arrays.stream(Specimen.values())
                .parallel()
                .flatMap(item -> Arrays.stream(VisitorKind.values()).flatMap(visitor -> faults(outlet, item, visitor)))
                .toList();
        assertThat(faults).isEmpty();
    }

    private Stream<String> faults(Outlet outlet, Specimen item, VisitorKind visitor) {
        String path = outlet.addressOf(item, web.server().base());
        Outlet.Expected expected = outlet.expected(item, visitor);
        Web.Reply reply = made(visitor, path, outlet.headers());
        List<String> faults = new ArrayList<>(canaries.leaks(outlet, item, visitor, reply));
        if (reply.status() != expected.status()) {
            faults.add("answers " + reply.status() + " instead of " + expected.status());
        } else {
            Optional<String> missing = canaries.missing(expected.sees(), item, reply);
            missing.ifPresent(faults::add);
        }
        return faults.stream().map(fault -> visitor.code() + " at " + item.code() + ": " + fault + " (" + path + ")");
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
