package org.tangthu.portal.pages;

import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.forms.FormRefusal;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Notice;

/** Builds the pages that say what went wrong. */
final class ErrorPages {
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 406, 410, 429, 500, 503);

    private ErrorPages() {}

    static ErrorPage build(int status, Optional<String> requestId, Edition edition) {
        return page(status, edition.text("error." + told(status) + ".explanation"), requestId, false, edition);
    }

    static ErrorPage refused(Notice why, Edition edition) {
        String title = edition.text("error.403.title");
        return new ErrorPage(Head.unindexed(title), 403, title, why.text(), why.help(), Optional.empty(), false);
    }

    /** @param base under which alone forms work */
    static ErrorPage formRefused(FormRefusal why, String base, Edition edition) {
        String title = edition.text("form.refused." + why.code() + ".title");
        String explanation = edition.text("form.refused." + why.code() + ".explanation", base);
        return new ErrorPage(
                Head.unindexed(title), why.status(), title, explanation, Optional.empty(), Optional.empty(), false);
    }

    /** @param wide the same search without filters, without scheme and host */
    static ErrorPage tooNarrow(String wide, Edition edition) {
        String title = edition.text("search.narrow.title");
        return new ErrorPage(
                Head.unindexed(title),
                400,
                title,
                edition.text("search.narrow.text", SearchAddress.MAX_FACETS, SearchAddress.MAX_VALUES),
                Optional.of(new Notice.Help(edition.text("search.narrow.help"), wide)),
                Optional.empty(),
                false);
    }

    static ErrorPage overBudget(int status, Optional<String> requestId, Edition edition) {
        return page(status, edition.text("error." + told(status) + ".explanation"), requestId, true, edition);
    }

    private static ErrorPage page(
            int status, String explanation, Optional<String> requestId, boolean overBudget, Edition edition) {
        String title = edition.text("error." + told(status) + ".title");
        return new ErrorPage(
                Head.unindexed(title), status, title, explanation, Optional.empty(), requestId, overBudget);
    }

    private static int told(int status) {
        return TOLD.contains(status) ? status : status < 500 ? 400 : 500;
    }
}
