package org.tangthu.analysis.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.analysis.vietnamese.Typed;

/**
 * A year's place in the cycle of sixty (can chi, 干支): one of ten stems with one of twelve branches.
 *
 * @param place 0 for giáp tý (甲子, as 1864, 1924, 1984) to 59 for quý hợi
 */
public record CanChi(int place) {
    private static final int CYCLE = 60;
    /** A year that begins a cycle. */
    private static final int FIRST = 4;

    private static final List<List<Typed>> STEMS =
            names("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý");
    private static final List<List<Typed>> BRANCHES =
            names("tý", "sửu", "dần", "mão/mẹo", "thìn", "tỵ", "ngọ", "mùi/vị", "thân", "dậu", "tuất", "hợi");
    private static final String HAN_STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String HAN_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    public CanChi {
        if (place < 0 || place >= CYCLE) {
            throw new IllegalArgumentException("The cycle has places 0 to 59, not " + place);
        }
    }

    /** Of the lunar year that begins in this year. @param year negative before Christ; there is no year 0 */
    public static CanChi of(int year) {
        int counted = year < 0 ? year + 1 : year;
        return new CanChi(Math.floorMod(counted - FIRST, CYCLE));
    }

    /** From two words, each with its diacritics or without: {@code tân mùi}, {@code tan vi}. */
    public static Optional<CanChi> parse(String stem, String branch) {
        return matching(meant(stem, STEMS), meant(branch, BRANCHES));
    }

    /** From two characters: 辛未. */
    public static Optional<CanChi> parseHan(String signs) {
        return signs.length() == 2
                ? matching(found(signs.charAt(0), HAN_STEMS), found(signs.charAt(1), HAN_BRANCHES))
                : Optional.empty();
    }

    /** Whether a year has this place in its cycle. */
    public boolean names(int year) {
        return of(year).equals(this);
    }

    /** As printed in Hán: 辛未. */
    public String han() {
        return "" + HAN_STEMS.charAt(place % HAN_STEMS.length()) + HAN_BRANCHES.charAt(place % HAN_BRANCHES.length());
    }

    /** In quốc ngữ, the common name: {@code tân mùi}. */
    @Override
    public String toString() {
        return STEMS.get(place % STEMS.size()).get(0).canonical()
                + " "
                + BRANCHES.get(place % BRANCHES.size()).get(0).canonical();
    }

    /** Odd stems go with odd branches, even ones with even ones; so {@code at ty} without diacritics is ất tỵ alone. */
    private static Optional<CanChi> matching(int[] stems, int[] branches) {
        return IntStream.of(stems)
                .boxed()
                .flatMap(stem -> IntStream.of(branches)
                        .filter(branch -> (stem - branch) % 2 == 0)
                        .mapToObj(branch -> new CanChi(Math.floorMod(6 * stem - 5 * branch, CYCLE))))
                .findFirst();
    }

    private static int[] meant(String word, List<List<Typed>> names) {
        Typed typed = Typed.of(word);
        return IntStream.range(0, names.size())
                .filter(index -> names.get(index).stream().anyMatch(typed::means))
                .toArray();
    }

    private static int[] found(char sign, String signs) {
        return IntStream.of(signs.indexOf(sign)).filter(index -> index >= 0).toArray();
    }

    private static List<List<Typed>> names(String... names) {
        return Stream.of(names)
                .map(name -> Stream.of(name.split("/")).map(Typed::of).toList())
                .toList();
    }
}
