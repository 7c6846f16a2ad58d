package org.tangthu.portal.bench;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.seed.SeededItems;
import org.tangthu.repository.seed.SeededTexts;
import org.tangthu.repository.text.PageText;

/**
 * What people might ask: words of titles, people, subjects and places of the seeded items and of the texts of their
 * pages, half of it typed without diacritics, some narrowed by a facet, none of it twice in the same words except by
 * chance.
 */
final class Questions {
    private final SeededItems items;
    private final SeededTexts texts;
    private final long count;

    Questions(SeededItems items, SeededTexts texts, long count) {
        this.items = items;
        this.texts = texts;
        this.count = count;
    }

    /** In descriptions and texts. */
    SearchQuery search(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return narrowed(random, words(random, item(random), random.nextInt(3) == 0));
    }

    /** In descriptions, for items without texts. */
    SearchQuery described(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return narrowed(random, words(random, item(random), false));
    }

    private static SearchQuery narrowed(SplittableRandom random, String words) {
        SearchQuery query = SearchQuery.of(words);
        return switch (random.nextInt(6)) {
            case 0 -> query.where(Facet.LANGUAGE, "vi");
            case 1 -> query.where(Facet.HERITAGE, "old");
            default -> query;
        };
    }

    /** Words that stand on some page of the item. */
    String inside(int number, Ark item, int pages) {
        SplittableRandom random = new SplittableRandom(number);
        return plain(random, ofText(random, texts.text(item, "%04d".formatted(1 + random.nextInt(pages)))));
    }

    /** The beginning of a title, a name or a subject, as somebody has typed it so far. */
    String begun(int number) {
        SplittableRandom random = new SplittableRandom(number);
        String whole = ofDescription(random, item(random));
        return plain(random, whole.substring(0, Math.min(whole.length(), 2 + random.nextInt(12))));
    }

    /** Some item. */
    Ark item(int number) {
        return item(new SplittableRandom(number)).ark();
    }

    private String words(SplittableRandom random, Item item, boolean ofText) {
        String words = ofText
                ? ofText(random, texts.text(item.ark(), "0001"))
                : some(random, ofDescription(random, item).split(" "), 2 + random.nextInt(3));
        return plain(random, words);
    }

    private Item item(SplittableRandom random) {
        return items.item(random.nextLong(count));
    }

    private static String ofDescription(SplittableRandom random, Item item) {
        return switch (random.nextInt(5)) {
            case 0 -> item.description().agents().get(0).name();
            case 1 -> item.description().subjects().get(0).value();
            default -> item.label().value();
        };
    }

    private static String ofText(SplittableRandom random, PageText text) {
        List<PageText.Line> lines = text.lines().toList();
        String line = lines.get(random.nextInt(lines.size())).plain();
        boolean spaced = line.indexOf(' ') >= 0;
        return spaced ? some(random, line.split(" "), 2 + random.nextInt(2)) : line.substring(0, 2);
    }

    private static String some(SplittableRandom random, String[] words, int most) {
        int size = Math.min(most, words.length);
        int from = random.nextInt(words.length - size + 1);
        return String.join(" ", Arrays.copyOfRange(words, from, from + size));
    }

    private static String plain(SplittableRandom random, String words) {
        if (random.nextBoolean()) {
            return words;
        }
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
