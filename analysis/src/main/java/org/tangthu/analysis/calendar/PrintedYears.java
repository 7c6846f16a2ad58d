package org.tangthu.analysis.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tangthu.analysis.vietnamese.Spelling;

/** The forms in which books print a year or a century. */
final class PrintedYears {
    private static final List<String> BEFORE_CHRIST = List.of("tcn", "trước công nguyên");

    private final Reigns reigns;

    PrintedYears(Reigns reigns) {
        this.reigns = reigns;
    }

    /** @param year negative before Christ */
    List<List<String>> year(int year) {
        Forms forms = new Forms();
        if (year < 0) {
            BEFORE_CHRIST.forEach(era -> forms.add(-year + " " + era));
            return forms.all();
        }
        forms.add(Integer.toString(year));
        reigns.of(year).forEach(reign -> reign.names().forEach(name -> named(name, reign, year, forms)));
        reigns.of(year).forEach(reign -> reign.han().forEach(name -> han(name, reign, year, forms)));
        return forms.all();
    }

    List<List<String>> cycle(CanChi cycle) {
        Forms forms = new Forms();
        forms.add(cycle.toString());
        forms.add(cycle.han());
        return forms.all();
    }

    /** @param first its first year */
    List<List<String>> century(int first) {
        int number = first > 0 ? (first + 99) / 100 : -first / 100;
        Forms forms = new Forms();
        for (String era : first > 0 ? List.of("") : BEFORE_CHRIST) {
            forms.add("thế kỷ " + RomanNumeral.of(number) + " " + era);
            forms.add("thế kỷ " + number + " " + era);
            forms.add("tk " + RomanNumeral.of(number) + " " + era);
            forms.add("tk " + number + " " + era);
            forms.add("thế kỷ " + NumberWords.vietnamese(number) + " " + era);
        }
        return forms.all();
    }

    private static void named(String name, Reign reign, int year, Forms forms) {
        int number = reign.number(year);
        CanChi cycle = CanChi.of(year);
        forms.add(name + " " + number);
        forms.add(name + " thứ " + number);
        forms.add(name + " năm thứ " + number);
        forms.add(name + " " + cycle);
        forms.add(name + " năm " + cycle);
        forms.add(name + " " + (number == 1 ? "nguyên" : NumberWords.sino(number)) + " niên");
        if (number == 1) {
            forms.add(name + " năm đầu");
        }
    }

    private static void han(String name, Reign reign, int year, Forms forms) {
        int number = reign.number(year);
        String cycle = CanChi.of(year).han();
        forms.add(name + (number == 1 ? "元" : HanNumeral.of(number)) + "年");
        forms.add(name + cycle);
        if (number > 20 && number < 50) {
            forms.add(
                    name + "廿卅卌".charAt(number / 10 - 2) + (number % 10 == 0 ? "" : HanNumeral.of(number % 10)) + "年");
        }
    }

    /** Forms in the order in which they were added. */
    private static final class Forms {
        private final List<List<String>> forms = new ArrayList<>();

        void add(String text) {
            forms.add(List.of(
                    Spelling.canonical(text.strip().toLowerCase(Locale.ROOT)).split(" ")));
        }

        List<List<String>> all() {
            return List.copyOf(forms);
        }
    }
}
