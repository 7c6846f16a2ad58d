package org.tangthu.portal.pages.request;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.RequestKind;

/**
 * What a reader filled in. Two things keep programs out that fill in every form they meet, and trouble nobody else: a field
 * that is not seen must stay empty, and nobody writes a sentence in {@value #QUICKEST_SECONDS} seconds.
 */
public final class AskForm {
    /** Not seen; whoever fills it in is a program. */
    public static final String TRAP = "homepage";

    /** When the form was shown, in milliseconds since 1970. */
    public static final String SHOWN = "shown";

    private static final int QUICKEST_SECONDS = 3;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int SHORTEST_TEXT = 10;
    private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");

    private final RequestKind kind;
    private final FormFields fields;
    private final Optional<Page> page;

    /** @param pages of the item; none where no page may be named */
    public AskForm(RequestKind kind, FormFields fields, PageList pages) {
        this.kind = kind;
        this.fields = fields;
        String named = fields.text("page");
        this.page = pages.pages().stream()
                .filter(candidate -> candidate.name().equals(named)
                        || candidate.label().filter(named::equals).isPresent())
                .findFirst();
    }

    /** Fields, each with the key of the sentence that says what is wrong with it. */
    public Map<String, String> faults(Instant now) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (page.isEmpty() && fields.value("page").isPresent()) {
            faults.put("page", "ask.page.unknown");
        }
        int length = fields.text("text").length();
        if (kind == RequestKind.ERROR && length < SHORTEST_TEXT) {
            faults.put("text", "ask.text.short");
        } else if (length > NewRequest.LONGEST_TEXT) {
            faults.put("text", "ask.text.long");
        }
        if (fields.text("contact").length() > NewRequest.LONGEST_CONTACT) {
            faults.put("contact", "ask.contact.long");
        }
        if (faults.isEmpty()) {
            robot(now).ifPresent(key -> faults.put("send", key));
        }
        return faults;
    }

    private Optional<String> robot(Instant now) {
        if (fields.value(TRAP).isPresent()) {
            return Optional.of("ask.trapped");
        }
        Instant shown = MILLIS.matcher(fields.text(SHOWN)).matches()
                ? Instant.ofEpochMilli(Long.parseLong(fields.text(SHOWN)))
                : Instant.MAX;
        if (shown.isBefore(now.minus(LONGEST))) {
            return Optional.of("ask.late");
        }
        return shown.isAfter(now.minusSeconds(QUICKEST_SECONDS)) ? Optional.of("ask.quick") : Optional.empty();
    }

    /** What is handed in, where there are no faults. */
    public NewRequest request(String item, String library, String language) {
        return new NewRequest(
                kind, item, library, page.map(Page::name), fields.text("text"), fields.value("contact"), language);
    }
}
