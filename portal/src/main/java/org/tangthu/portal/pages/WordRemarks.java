package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.SearchPage.Choice;
import org.tangthu.portal.pages.SearchPage.Remarks;
import org.tangthu.portal.search.Reason;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.Where;
import org.tangthu.portal.search.query.Why;

/** Says how words were understood and why they were found, where a reader would wonder. */
final class WordRemarks {
    private WordRemarks() {}

    static Remarks of(SearchResult result, SearchAddress address, Edition edition) {
        boolean byKeys = result.hits().stream()
                .flatMap(hit -> hit.reasons().stream())
                .anyMatch(reason -> reason.why() == Why.TYPING);
        Optional<String> meant = result.meant().filter(text -> byKeys);
        List<Choice> suggestions = result.suggestions().stream()
                .map(text ->
                        new Choice(text, edition.links().to(address.of(text).toString()), false))
                .toList();
        return new Remarks(result.partial(), meant, suggestions);
    }

    /** Nothing is said of what stands there as it was typed. */
    static List<String> reasons(List<Reason> reasons, Edition edition) {
        return reasons.stream()
                .filter(reason -> reason.why() != Why.EXACT || reason.where() == Where.MACHINE_TEXT)
                .map(reason -> said(reason, edition))
                .distinct()
                .toList();
    }

    private static String said(Reason reason, Edition edition) {
        String where = reason.where() == Where.MACHINE_TEXT ? edition.text("why.machine") : "";
        return reason.why() == Why.EXACT
                ? where
                : edition.text("why." + reason.why().code(), reason.asked(), reason.found())
                        + (where.isEmpty() ? "" : ", " + where);
    }
}
