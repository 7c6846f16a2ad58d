package org.tangthu.repository.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language and script of a run of text: as its source names them, where the characters agree, else as the
 * languages of the item leave open. So a browser, a speech engine and a font choose what is right for each run.
 *
 * @param item languages of the item, as codes or tags
 */
public record TextLanguages(List<String> item) {
    private static final String HANI = "-Hani";
    private static final Set<String> WRITTEN_IN_HAN = Set.of("vi", "lzh", "zh", "ja", "ko");
    private static final Set<String> NEVER_IN_LATIN = Set.of("lzh", "zh", "ja", "ko");

    public TextLanguages {
        item = item.stream().flatMap(name -> Languages.tag(name).stream()).toList();
    }

    /**
     * The BCP 47 tag of a run, such as {@code vi}, {@code vi-Hani}, {@code lzh-Hani} or {@code fr}.
     *
     * @param named the language as the source names it, where it does
     * @return empty for what has neither letters nor ideographs, and for letters of which nothing is known
     */
    public Optional<String> of(String run, Optional<String> named) {
        Optional<String> tag = named.flatMap(Languages::tag);
        if (run.codePoints().anyMatch(Ideographs::is)) {
            return Optional.of(tag.flatMap(TextLanguages::inHan).orElseGet(this::likelyInHan));
        }
        boolean letters = run.codePoints().anyMatch(Character::isLetter);
        return letters ? tag.flatMap(this::inLetters).or(this::likelyInLetters) : Optional.empty();
    }

    /** Those of all words of a page, in the order in which they first come. */
    public List<String> of(PageText page) {
        Set<String> tags = new LinkedHashSet<>();
        page.words().forEach(word -> of(word.content(), word.lang()).ifPresent(tags::add));
        return List.copyOf(tags);
    }

    private static Optional<String> inHan(String tag) {
        String language = language(tag);
        return Optional.of(inHanScript(tag) ? tag : language + HANI)
                .filter(known -> WRITTEN_IN_HAN.contains(language) || known.equals(tag));
    }

    private String likelyInHan() {
        List<String> likely = item.stream()
                .map(TextLanguages::language)
                .filter(WRITTEN_IN_HAN::contains)
                .distinct()
                .toList();
        return (likely.size() == 1 ? likely.get(0) : "und") + HANI;
    }

    /** Letters beside characters of a tag are their reading or a note: Vietnamese where the tag or the item is. */
    private Optional<String> inLetters(String tag) {
        if (!inHanScript(tag) && !NEVER_IN_LATIN.contains(language(tag))) {
            return Optional.of(tag);
        }
        return Optional.of("vi").filter(vi -> language(tag).equals(vi) || item.contains(vi));
    }

    private Optional<String> likelyInLetters() {
        List<String> likely = item.stream()
                .filter(tag -> !inHanScript(tag) && !NEVER_IN_LATIN.contains(tag))
                .distinct()
                .toList();
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    private static boolean inHanScript(String tag) {
        return tag.contains("-Han");
    }

    private static String language(String tag) {
        return tag.split("-", 2)[0];
    }
}
