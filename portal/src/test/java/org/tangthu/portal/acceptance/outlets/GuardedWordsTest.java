package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Words of a guarded text are told inside of its item alone, even to those who may read it: no door that is for everything,
 * and none of another item, knows of them.
 */
@ExtendWith(Corpus.class)
class GuardedWordsTest {
    private final Web web;

    GuardedWordsTest(Web web) {
        this.web = web;
    }

    @TestFactory
    Stream<DynamicTest> noOtherDoorTellsWordsOfAGuardedText() {
        return Table.rows().stream()
                .map(outlet -> DynamicTest.dynamicTest(
                        outlet.name(), () -> assertThat(told(outlet)).isEmpty()));
    }

    /** What the door tells of texts of other items than the one it is asked for; a search of all is asked for their words. */
    private List<String> told(Outlet outlet) {
        Map<String, List<Specimen>> guarded = Stream.of(Specimen.ON_SITE, Specimen.RESTRICTED, Specimen.LENDING)
                .collect(Collectors.groupingBy(item -> address(outlet, item)));
        List<String> told = new ArrayList<>();
        guarded.forEach((path, items) -> {
            for (VisitorKind visitor : VisitorKind.values()) {
                String said = web.get(visitor, path, outlet.headers()).text();
                items.stream()
                        .filter(item -> said.contains(item.secret()))
                        .forEach(item -> told.add(visitor.code() + ": words of " + item.code() + " (" + path + ")"));
            }
        });
        return told;
    }

    private String address(Outlet outlet, Specimen guarded) {
        boolean ofOneItem = outlet.address().contains("{id}");
        return outlet.addressOf(
                        ofOneItem ? Specimen.OPEN : guarded, web.server().base())
                .replace(Specimen.OPEN.asked(), guarded.asked());
    }
}
