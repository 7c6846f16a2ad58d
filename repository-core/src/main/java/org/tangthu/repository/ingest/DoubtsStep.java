package org.tangthu.repository.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.text.quality.Doubt;
import org.tangthu.repository.text.quality.DoubtfulTexts;

/** Tells which texts should be looked at: one note for each kind of doubt, with the pages. */
final class DoubtsStep implements IngestStep {
    private static final int NAMED = 10;

    @Override
    public void apply(Draft draft) {
        Optional<Item> item = draft.entity().filter(Item.class::isInstance).map(Item.class::cast);
        Map<Doubt, List<String>> doubtful = new EnumMap<>(Doubt.class);
        for (Page page : draft.pages().map(PageList::pages).orElse(List.of())) {
            item.map(known -> DoubtfulTexts.doubts(page, known))
                    .ifPresent(doubts ->
                            doubts.forEach(doubt -> doubtful.computeIfAbsent(doubt, first -> new ArrayList<>())
                                    .add(name(page))));
        }
        doubtful.forEach((doubt, pages) -> draft.problems().note(words(doubt) + ": " + named(pages), right(doubt)));
    }

    private static String name(Page page) {
        return page.text().flatMap(Page.TextFile::originalName).orElse("page " + page.name());
    }

    private static String named(List<String> pages) {
        String names = pages.stream().limit(NAMED).collect(Collectors.joining(", "));
        return pages.size() > NAMED ? names + " and " + (pages.size() - NAMED) + " more" : names;
    }

    private static String words(Doubt doubt) {
        return switch (doubt) {
            case NO_VIETNAMESE_MODEL -> "texts seem to be Vietnamese that was read without a Vietnamese model";
            case FEW_SYLLABLES -> "texts seem to be Vietnamese with many words misread";
            case LOW_CONFIDENCE -> "texts are doubted by the machine that read them";
            case LEGACY_ENCODING -> "texts seem to be in TCVN3 (ABC) or VNI instead of Unicode";
        };
    }

    private static String right(Doubt doubt) {
        return doubt == Doubt.LEGACY_ENCODING ? "convert them" : "have them read anew, or deposit better ones";
    }
}
