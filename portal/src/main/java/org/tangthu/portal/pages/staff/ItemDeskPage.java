package org.tangthu.portal.pages.staff;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * An item with what may be done to it.
 *
 * @param state in words
 * @param why the reason of its last withdrawal or return, in words
 * @param findings what its description lacks
 * @param ways where one goes from here
 * @param steps that may be taken with it on its way to the public: {@code submit}, {@code appraise}, {@code publish}, {@code
 *     send-back}
 * @param scopes what a decision may be about
 * @param change what may be done to its state: {@code withdraw}, {@code restore}, or nothing
 * @param reasons for that, or for sending it back
 * @param grounds on which its erasure may be asked for; none for who may not ask
 * @param purges where requests for its erasure are, if one is open already
 */
public record ItemDeskPage(
        Head head,
        FormView form,
        String title,
        String lang,
        String name,
        String ark,
        String state,
        Optional<String> why,
        int version,
        List<Finding> findings,
        List<Way> ways,
        List<String> steps,
        List<Choice> scopes,
        Optional<String> change,
        List<Choice> reasons,
        List<Choice> grounds,
        Optional<String> purges)
        implements PageModel {
    /** One thing that a description lacks. @param how mandatory or recommended, in words */
    public record Finding(String name, String how, String message, String advice) {}

    /** A link with what it is called. */
    public record Way(String label, String href) {}

    public ItemDeskPage {
        findings = List.copyOf(findings);
        ways = List.copyOf(ways);
        steps = List.copyOf(steps);
        scopes = List.copyOf(scopes);
        reasons = List.copyOf(reasons);
        grounds = List.copyOf(grounds);
    }

    @Override
    public String template() {
        return "pages/staff/item";
    }
}
