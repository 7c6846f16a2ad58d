package org.tangthu.repository.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Page;

/**
 * An item in one paragraph as scholars cite it in Vietnam: author. Title [title in characters]. Place: publisher, date.
 * Kind. Holding library, shelfmark, page. Permanent address. What is not known is left out, without a word in its place.
 * Immutable.
 */
public final class Citation {
    private static final int MOST_NAMES = 3;
    private static final Pattern SIDE_OF_A_LEAF = Pattern.compile("\\d+[ab]");
    private static final Pattern ENDED = Pattern.compile(".*[.?!…]");

    private final Addresses addresses;
    private final CodeLists codes;

    Citation(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.codes = codes;
    }

    /** The item as a whole. @param lang {@code vi} or {@code en}, of the words between; names and titles stay as they are */
    public String of(ItemRecord record, String lang) {
        return write(record, Optional.empty(), new Words(lang, codes));
    }

    /** One page of it. */
    public String of(ItemRecord record, Page page, String lang) {
        return write(record, Optional.of(page), new Words(lang, codes));
    }

    private String write(ItemRecord record, Optional<Page> page, Words words) {
        List<String> sentences = new ArrayList<>();
        Credits credits = new Credits(record);
        sentences.add(responsible(credits, words));
        sentences.add(title(record));
        credits.others().stream().map(part -> other(part, words)).forEach(sentences::add);
        sentences.add(origin(record, credits, words));
        if (DocumentType.of(record.item().kind()) != DocumentType.BOOK) {
            sentences.add(words.heading("kind", record.item().kind()));
        }
        sentences.add(holding(record, page, words));
        String address = page.map(part -> addresses.ark(record.item().ark(), part.name()))
                .orElseGet(() -> addresses.ark(record.item().ark()));
        return sentences.stream()
                        .filter(sentence -> !sentence.isEmpty())
                        .map(sentence -> ENDED.matcher(sentence).matches() ? sentence : sentence + ".")
                        .collect(Collectors.joining(" "))
                + " " + address;
    }

    private static String responsible(Credits credits, Words words) {
        List<Contribution> all = credits.responsible();
        String names = all.size() > MOST_NAMES
                ? words.text("name.more", all.get(0).name())
                : all.stream().map(Contribution::name).collect(Collectors.joining(", "));
        return all.isEmpty() || all.get(0).isCreator()
                ? names
                : names + " (" + words.label("agent-role", all.get(0).role()) + ")";
    }

    private static String other(Contribution part, Words words) {
        return words.heading("agent-role", part.role()) + ": " + part.name();
    }

    private static String title(ItemRecord record) {
        String subtitle = record.titles("subtitle").stream()
                .findFirst()
                .map(text -> ": " + text.value())
                .orElse("");
        String characters = record.titleInCharacters()
                .map(text -> " [" + text.value() + "]")
                .orElse("");
        return record.title().value() + subtitle + characters;
    }

    private static String origin(ItemRecord record, Credits credits, Words words) {
        String bodies = Stream.concat(record.placeOfOrigin().stream(), credits.publisher().stream())
                .collect(Collectors.joining(": "));
        String date = record.date().map(new DateWords(words)::of).orElse("");
        return Stream.of(bodies, date).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String holding(ItemRecord record, Optional<Page> page, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(record.libraryName(words.lang()));
        List<String> shelfmarks = record.item().holding().shelfmarks();
        if (!shelfmarks.isEmpty()) {
            parts.add(words.text("shelfmark", String.join("; ", shelfmarks)));
        }
        page.map(part -> page(part, words)).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** A label that is a word, such as "Bìa", stands alone. */
    private static String page(Page page, Words words) {
        String label = page.label().orElseGet(() -> page.name().replaceFirst("^0+(?=\\d)", ""));
        if (SIDE_OF_A_LEAF.matcher(label).matches()) {
            return words.text("leaf", label);
        }
        return Character.isDigit(label.codePointAt(0)) ? words.text("page", label) : label;
    }
}
