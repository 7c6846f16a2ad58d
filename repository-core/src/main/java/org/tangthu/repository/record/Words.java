package org.tangthu.repository.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Item;

/** The words of records in one language. A missing key is a programmer's error and throws. Immutable. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final String lang;
    private final CodeLists codes;
    private final ResourceBundle bundle;

    /** @param lang {@code vi} or {@code en} */
    Words(String lang, CodeLists codes) {
        this.lang = lang;
        this.codes = codes;
        this.bundle = ResourceBundle.getBundle(
                "org.tangthu.repository.record.words",
                Locale.forLanguageTag(lang),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String lang() {
        return lang;
    }

    String text(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    String label(String scheme, String code) {
        return codes.scheme(scheme).label(code, lang);
    }

    /** Who decided what of an item and when, in one line. */
    String decision(AppraisalDecision decision) {
        String made = text(
                "decision.made",
                heading("decision-scope", decision.scope()),
                decision.number(),
                decision.day().format(DAY),
                decision.body());
        return decision.withdrawn().map(day -> made + "; " + withdrawn(day)).orElse(made);
    }

    String withdrawn(LocalDate day) {
        return text("decision.withdrawn", day.format(DAY));
    }

    /** Who may see an item's content, and until when nobody may. */
    String access(Item item) {
        String level = label("access", item.rights().access().code());
        return item.rights()
                .embargo()
                .map(end -> level + "; " + text("embargo", end.format(DAY)))
                .orElse(level);
    }

    /** A label as a sentence begins with it. */
    String heading(String scheme, String code) {
        String label = label(scheme, code);
        int first = label.offsetByCodePoints(0, 1);
        return label.substring(0, first).toUpperCase(Locale.ROOT) + label.substring(first);
    }
}
