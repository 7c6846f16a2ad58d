package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not published is answered like what there is not, to the letter. */
@ExtendWith(Corpus.class)
class HiddenTest {
    /** Differ from answer to answer, whatever is asked. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("x-request-id", "date", "etag", "content-length", "connection");

    private static final Set<Specimen> HIDDEN =
            Set.of(Specimen.DRAFT, Specimen.SUBMITTED, Specimen.APPRAISED, Specimen.ERASED_DRAFT);

    private static final String NUMBER_OF_THE_REQUEST = "[0-9a-f]{16}";

    private final Web web;

    HiddenTest(Web web) {
        this.web = web;
    }

    @TestFactory
    Stream<DynamicTest> aDraftIsAnsweredLikeWhatThereIsNot() {
        return Table.rows().stream()
                .filter(outlet -> outlet.address().contains("{id}"))
                .map(outlet -> DynamicTest.dynamicTest(outlet.name(), () -> compare(outlet)));
    }

    private void compare(Outlet outlet) {
        for (VisitorKind visitor : VisitorKind.values()) {
            if (!outlet.offices().contains(visitor)) {
                Map<String, Object> nothing = answer(outlet, Specimen.UNKNOWN, visitor);
                for (Specimen hidden : HIDDEN) {
                    assertThat(answer(outlet, hidden, visitor))
                            .as("%s to %s", hidden.code(), visitor.code())
                            .isEqualTo(nothing);
                }
            }
        }
    }

    /** Everything that is told, without what is of the question. */
    private Map<String, Object> answer(Outlet outlet, Specimen item, VisitorKind visitor) {
        Web.Reply reply = web.get(visitor, outlet.addressOf(item, web.server().base()), outlet.headers());
        Map<String, Object> told = new TreeMap<>();
        reply.answer().headers().map().forEach((name, values) -> {
            if (!OF_THE_MOMENT.contains(name)) {
                told.put(name, neutral(values.toString(), item));
            }
        });
        told.put("body", neutral(reply.timeless(), item));
        told.put("status", reply.status());
        return told;
    }

    private static String neutral(String text, Specimen item) {
        return text.replace(item.id(), "{id}")
                .replace(item.asked(), "{asked}")
                .replace(item.title(), "{title}")
                .replaceAll(NUMBER_OF_THE_REQUEST, "{request}");
    }
}
