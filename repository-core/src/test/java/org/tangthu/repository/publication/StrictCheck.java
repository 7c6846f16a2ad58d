package org.tangthu.repository.publication;

import java.util.List;
import org.tangthu.repository.model.Item;

/** Wants a description, and would like a language. */
public final class StrictCheck implements PublicationCheck {
    private static final Rule DESCRIPTION = new Rule(
            "description",
            Severity.VIOLATION,
            "description",
            new Bilingual("mô tả", "description"),
            new Bilingual("Thiếu mô tả.", "No description"),
            new Bilingual("Ghi description.", "write description"));
    private static final Rule LANGUAGE = new Rule(
            "language",
            Severity.WARNING,
            "languages",
            new Bilingual("ngôn ngữ", "language"),
            new Bilingual("Thiếu ngôn ngữ.", "No language"),
            new Bilingual("Ghi languages.", "write languages"));

    @Override
    public List<Rule> rules() {
        return List.of(DESCRIPTION, LANGUAGE);
    }

    @Override
    public PublicationReport check(Item item, int pages) {
        return new PublicationReport(
                rules().stream().filter(rule -> isBroken(rule, item)).toList());
    }

    private static boolean isBroken(Rule rule, Item item) {
        return rule.equals(DESCRIPTION)
                ? item.description().texts().isEmpty()
                : item.description().languages().isEmpty();
    }
}
