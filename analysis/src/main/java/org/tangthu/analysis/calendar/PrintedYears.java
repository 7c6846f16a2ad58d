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
        List<Reign> counting = reigns.of(year);
        counting.forEach(reign -> common(reign, year, forms));
        counting.forEach(reign -> rare(reign, year, forms));
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

    private static void common(Reign reign, int year, Forms forms) {
        int number = reign.number(year);
        CanChi cycle = CanChi.of(year);
        for (String name : reign.names()) {
            forms.add(name + " " + number);
            forms.add(name + " năm thứ " + number);
            forms.add(name + " " + cycle);
        }
        for (String name : reign.han()) {
            forms.add(name + (number == 1 ? "元" : HanNumeral.of(number)) + "年");
            forms.add(name + cycle.han());
        }
    }

    private static void rare(Reign reign, int year, Forms forms) {
        int number = reign.number(year);
        for (String name : reign.names()) {
            forms.add(name + " " + (number == 1 ? "nguyên" : NumberWords.sino(number)) + " niên");
            forms.add(name + " thứ " + number);
            forms.add(name + " năm " + CanChi.of(year));
            if (number == 1) {
                forms.add(name + " năm đầu");
            }
        }
        if (number > 20 && number < 50) {
            String tens = "廿卅卌".substring(number / 10 - 2, number / 10 - 1);
            String rest = number % 10 == 0 ? "" : HanNumeral.of(number % 10);
            reign.han().forEach(name -> forms.add(name + tens + rest + "年"));
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
