package org.tangthu.analysis.vietnamese;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name in its parts. A Vietnamese name has family, middle and given name in this order; a name in another
 * language, in Hán, or of one word is all given name, as it stands.
 *
 * @param family empty where there is none
 * @param middle empty where there is none
 * @param given never empty, unless the whole name is
 * @param others further names told with it: pen names, names in youth, names after death
 */
public record PersonName(String family, String middle, String given, List<String> others) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Families of two words, and the most common ones of one word. */
    private static final Set<String> LONG_FAMILIES =
            words("công tằng tôn nữ|công huyền tôn nữ|tôn thất|tôn nữ|hoàng phủ|âu dương|tư mã|thượng quan");

    private static final Set<String> FAMILIES = words(
            "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|an|âu|bạch|bành|bế|biện|ca|cái|cam|cao|cát|chế"
                    + "|chu|châu|chử|cổ|cù|cung|danh|diệp|doãn|đàm|đan|đào|đậu|đèo|điền|điêu|đinh|đoàn|đổng|đồng|đới|đường|giang|giáp"
                    + "|hà|hàn|hàng|hầu|hạ|hứa|kha|khổng|khuất|khúc|khương|kiều|kim|la|lã|lữ|lại|lâm|lò|lô|lỗ|lục|lương|lưu|lường|ma"
                    + "|mạc|mạch|mai|mẫn|mông|nghiêm|nghị|ngụy|nhâm|nhữ|ninh|nông|ông|phí|phó|phùng|phương|quách|quan|quản|quảng|quế"
                    + "|sái|sầm|sơn|sử|tạ|tăng|tần|tất|thạch|thái|thân|thẩm|thi|thiều|thịnh|tiêu|tiết|tô|tôn|tống|triệu|trang|trà|triều"
                    + "|trịnh|trưng|trương|từ|tưởng|ung|uông|ứng|vạn|văn|vi|viên|vương|xa");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern DATES = Pattern.compile(
            "[,\\s]*(?:k\\.|kh\\.|ca\\.?|tk\\.?)?\\s*[0-9?]{1,4}\\s*(?:[-–—]\\s*[0-9?]{0,4})?[.,\\s]*$");
    /** What parts one name of a person from the next. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s+[-–—]\\s+|\\s*[;/=]\\s*|,\\s*(?=(?:tức|tự|hiệu|biệt hiệu|bút danh|bút hiệu|thụy|húy|miếu hiệu|tên thật)[\\s:])");

    private static final Pattern KIND = Pattern.compile(
            "^(?:tức|tên thật(?: là)?|bút danh|bút hiệu|biệt hiệu|miếu hiệu|tự|hiệu|thụy|húy)(?: là)?:?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST = 500;
    private static final int MOST_WORDS = 6;

    public PersonName {
        others = List.copyOf(others);
    }

    /**
     * From the form of a catalogue: {@code Nguyễn Văn Hồng}, {@code Nguyễn, Du, 1766-1820}, {@code Tố Như (Nguyễn Du)},
     * {@code Nguyễn Khắc Hiếu - Tản Đà}. Years are left out; whatever is no Vietnamese name stays as it stands.
     */
    public static PersonName parse(String written) {
        if (written.length() > LONGEST) {
            return new PersonName("", "", written, List.of());
        }
        Stream<String> bracketed = BRACKETED.matcher(written).results().map(found -> found.group(1));
        List<String> names = Stream.concat(
                        BETWEEN.splitAsStream(BRACKETED.matcher(written).replaceAll(" ")), bracketed)
                .map(PersonName::bare)
                .filter(name -> !name.isEmpty())
                .toList();
        return names.isEmpty()
                ? new PersonName("", "", written.strip(), List.of())
                : of(names.get(0), names.subList(1, names.size()));
    }

    /** Without years, the word that tells its kind, and commas at its ends. */
    private static String bare(String name) {
        String text = DATES.matcher(name.strip()).replaceFirst("");
        text = KIND.matcher(text.strip()).replaceFirst("");
        return SPACE.matcher(text).replaceAll(" ").replaceAll("^[,. ]+|[, ]+$", "");
    }

    private static PersonName of(String name, List<String> others) {
        String[] words = SPACE.split(inDirectOrder(name));
        int family = familyWords(words);
        boolean vietnamese = family > 0
                && family < words.length
                && words.length <= MOST_WORDS
                && Stream.of(words).allMatch(Syllable::valid);
        return vietnamese
                ? new PersonName(
                        joined(words, 0, family),
                        joined(words, family, words.length - 1),
                        words[words.length - 1],
                        others)
                : new PersonName("", "", name, others);
    }

    /** {@code Nguyễn, Du} as libraries abroad invert it; a comma behind another word than a family is left. */
    private static String inDirectOrder(String name) {
        int comma = name.indexOf(',');
        boolean inverted = comma > 0 && isFamily(name.substring(0, comma)) && name.indexOf(',', comma + 1) < 0;
        return inverted
                ? name.substring(0, comma) + " " + name.substring(comma + 1).strip()
                : name;
    }

    private static int familyWords(String[] words) {
        for (int length = Math.min(4, words.length); length > 1; length--) {
            if (LONG_FAMILIES.contains(canonical(joined(words, 0, length)))) {
                return length;
            }
        }
        return FAMILIES.contains(canonical(words[0])) ? 1 : 0;
    }

    private static boolean isFamily(String words) {
        String family = canonical(words.strip());
        return FAMILIES.contains(family) || LONG_FAMILIES.contains(family);
    }

    private static Set<String> words(String names) {
        return Stream.of(names.split("\\|")).map(PersonName::canonical).collect(Collectors.toUnmodifiableSet());
    }

    private static String canonical(String words) {
        return SPACE.splitAsStream(words).map(Spelling::canonical).collect(Collectors.joining(" "));
    }

    private static String joined(String[] words, int start, int end) {
        return String.join(" ", List.of(words).subList(start, Math.max(start, end)));
    }

    /** The name as it is said and printed in Vietnam, without its others. */
    public String direct() {
        return Stream.of(family, middle, given).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The parts in the order by which lists of people are sorted. */
    public List<String> byGiven() {
        return List.of(given, family, middle);
    }

    /** The parts in the order by which authors' files are sorted. */
    public List<String> byFamily() {
        return List.of(family, middle, given);
    }
}
