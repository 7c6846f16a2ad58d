package org.tangthu.analysis.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.analysis.vietnamese.Typed;

/** Numbers from 1 to 99 written in words: {@code hai mươi tư}, and as Hán is read aloud: {@code nhị thập tứ}. */
final class NumberWords {
    private static final Names VIETNAMESE =
            new Names("một/mốt/nhất|hai/nhì|ba|bốn/tư|năm/lăm/nhăm|sáu|bảy/bẩy|tám|chín", "mười/mươi");
    private static final Names SINO = new Names("nhất|nhị|tam|tứ|ngũ|lục|thất|bát|cửu", "thập");

    private NumberWords() {}

    /** The longest number that begins at a word. */
    static Optional<Numbers.Read> vietnamese(List<Atom> words, int start) {
        return VIETNAMESE.read(words, start);
    }

    static Optional<Numbers.Read> sino(List<Atom> words, int start) {
        return SINO.read(words, start);
    }

    /** In the reading of Hán: {@code nhị thập tứ}. @param number 1 to 99 */
    static String sino(int number) {
        return SINO.written(number);
    }

    /** In Vietnamese, as a century is told: {@code mười chín}. @param number 1 to 19 */
    static String vietnamese(int number) {
        return VIETNAMESE.written(number);
    }

    private record Names(List<List<Typed>> digits, List<Typed> ten) {
        Names(String digits, String ten) {
            this(Stream.of(digits.split("\\|")).map(Names::forms).toList(), forms(ten));
        }

        private static List<Typed> forms(String forms) {
            return Stream.of(forms.split("/")).map(Typed::of).toList();
        }

        Optional<Numbers.Read> read(List<Atom> words, int start) {
            int first = digit(words, start);
            int at = first > 0 ? start + 1 : start;
            if (!isTen(words, at)) {
                return first > 0 ? Optional.of(new Numbers.Read(first, at)) : Optional.empty();
            }
            int last = digit(words, at + 1);
            return Optional.of(new Numbers.Read(10 * Math.max(first, 1) + last, last > 0 ? at + 2 : at + 1));
        }

        String written(int number) {
            int tens = number / 10;
            String before = tens > 1 ? name(tens) + " " : "";
            String middle = tens > 0 ? ten.get(tens > 1 ? ten.size() - 1 : 0).canonical() : "";
            String after = number % 10 > 0 ? (tens > 0 ? " " : "") + name(number % 10) : "";
            return before + middle + after;
        }

        private String name(int digit) {
            return digits.get(digit - 1).get(0).canonical();
        }

        /** 0 if the word is no digit. */
        private int digit(List<Atom> words, int at) {
            for (int i = 0; at < words.size() && i < digits.size(); i++) {
                if (digits.get(i).stream().anyMatch(words.get(at).typed()::means)) {
                    return i + 1;
                }
            }
            return 0;
        }

        private boolean isTen(List<Atom> words, int at) {
            return at < words.size() && ten.stream().anyMatch(words.get(at).typed()::means);
        }
    }
}
