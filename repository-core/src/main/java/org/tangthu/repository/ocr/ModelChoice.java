package org.tangthu.repository.ocr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tangthu.repository.model.Item;

/**
 * Chooses models by an item's languages, in their order. Where the item is read from right to left its Chinese
 * characters stand in columns, and no model for lines is of use. French of local history is full of Vietnamese names, so
 * the Vietnamese model is at hand there too. An item without languages counts as Vietnamese.
 *
 * <p>Names are those of Tesseract, which mostly are the codes of ISO 639-3.
 */
final class ModelChoice {
    private static final String VIETNAMESE = "vie";
    private static final String FRENCH = "fra";
    private static final String TRADITIONAL = "chi_tra";
    private static final String SIMPLIFIED = "chi_sim";
    private static final String IN_COLUMNS = "_vert";
    private static final String HAN = "Hani";
    private static final Set<String> CHINESE = Set.of("lzh", "zh", "yue");
    private static final Set<String> WRITTEN_IN_COLUMNS = Set.of(TRADITIONAL, SIMPLIFIED, "jpn", "kor");

    private ModelChoice() {}

    /** @param asked models that shall be used whatever the languages are; empty to choose by these */
    static Models of(Item item, List<String> asked) {
        List<Locale> languages = languages(item);
        boolean nom = languages.stream().anyMatch(ModelChoice::isNom);
        return new Models(asked.isEmpty() ? names(item, languages) : asked, nom);
    }

    private static List<String> names(Item item, List<Locale> languages) {
        Set<String> names = new LinkedHashSet<>();
        languages.stream().map(ModelChoice::name).forEach(names::add);
        if (names.contains(FRENCH) && isLocalHistory(item)) {
            names.add(VIETNAMESE);
        }
        List<String> columns = names.stream()
                .filter(WRITTEN_IN_COLUMNS::contains)
                .map(name -> name + IN_COLUMNS)
                .toList();
        boolean inColumns = item.viewingDirection().equals(Optional.of("right-to-left"));
        return inColumns && !columns.isEmpty() ? columns : List.copyOf(names);
    }

    private static List<Locale> languages(Item item) {
        List<String> languages = item.description().languages();
        return (languages.isEmpty() ? List.of("vi") : languages)
                .stream().map(Locale::forLanguageTag).toList();
    }

    private static boolean isNom(Locale language) {
        return language.getScript().equals(HAN) && !CHINESE.contains(language.getLanguage());
    }

    private static String name(Locale language) {
        if (language.getScript().equals("Latn") && isOfVietnam(language)) {
            return VIETNAMESE;
        }
        if (language.getScript().equals("Hans")) {
            return SIMPLIFIED;
        }
        return CHINESE.contains(language.getLanguage()) || isNom(language) ? TRADITIONAL : iso(language);
    }

    /** Readings of Chinese characters are written in quốc ngữ. */
    private static boolean isOfVietnam(Locale language) {
        return Predicate.<String>isEqual("vi").or(CHINESE::contains).test(language.getLanguage());
    }

    private static String iso(Locale language) {
        try {
            return language.getISO3Language();
        } catch (MissingResourceException e) {
            return language.getLanguage();
        }
    }

    private static boolean isLocalHistory(Item item) {
        return item.heritage().stream().anyMatch(heritage -> heritage.code().equals("local-history"));
    }
}
