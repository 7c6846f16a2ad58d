package org.tangthu.analysis.vietnamese;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shelfmarks as libraries of Vietnam write them: {@code VHv.1312/1-2}, {@code A.34}, {@code R. 2011}, {@code AB 12},
 * {@code nlvnpf-0123}. Stops, spaces, hyphens and case do not matter, except that two numbers stay apart.
 */
public final class Shelfmarks {
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;,]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Letters of the class, then its number, then numbers of volumes, at most with one letter behind each. */
    private static final Pattern MARK = Pattern.compile(
            "\\p{L}{1,8}[\\s.\\-:]{0,3}(No[\\s.]{0,2})?[0-9]{1,7}[a-zA-Z]?([\\s./\\-]{1,3}[0-9]{1,5}[a-zA-Z]?){0,4}\\.?");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-zĐđ]{1,8}\\.?");
    private static final Pattern NUMBERS =
            Pattern.compile("[0-9]{1,7}[a-zA-Z]?([./\\-]{1,2}[0-9]{1,5}[a-zA-Z]?){0,4}\\.?");
    private static final Pattern VOLUMES = Pattern.compile("(.*)-([0-9]{1,3})-([0-9]{1,3})");
    private static final int MOST_VOLUMES = 200;
    private static final int LONGEST = 100;
    private static final char APART = '-';

    private Shelfmarks() {}

    /** Words of a query that are a shelfmark: from {@code start} to before {@code end}, with its normal form. */
    public record Found(int start, int end, String normal) {}

    /** The form by which marks are compared: {@code vhv1312} for {@code VHv. 1312}, {@code vhv1312-1-2} with its volumes. */
    public static String normal(String mark) {
        StringBuilder normal = new StringBuilder();
        for (String written : BETWEEN.split(mark)) {
            String part = Spelling.folded(Spelling.canonical(written));
            if (endsWithDigit(normal) && !part.isEmpty() && Character.isDigit(part.charAt(0))) {
                normal.append(APART);
            }
            normal.append(part);
        }
        return normal.toString();
    }

    /**
     * The normal forms that shall find a mark: itself, the whole work without its volumes, and each volume of a range;
     * {@code A.3/1-4} has {@code a3-1-4}, {@code a3} and {@code a3-1} to {@code a3-4}. Several marks in one text count each.
     */
    public static Set<String> keys(String marks) {
        Set<String> keys = new LinkedHashSet<>();
        for (String mark : SEVERAL.split(marks)) {
            String normal = normal(mark);
            if (!normal.isEmpty()) {
                keys.add(normal);
                volumes(normal, keys);
                for (int end = normal.lastIndexOf(APART); end > 0; end = normal.lastIndexOf(APART, end - 1)) {
                    keys.add(normal.substring(0, end));
                }
            }
        }
        return keys;
    }

    private static void volumes(String normal, Set<String> keys) {
        Matcher volumes = VOLUMES.matcher(normal);
        if (volumes.matches()) {
            int first = Integer.parseInt(volumes.group(2));
            int last = Integer.parseInt(volumes.group(3));
            for (int volume = first; volume <= last && last - first < MOST_VOLUMES; volume++) {
                keys.add(volumes.group(1) + APART + volume);
            }
        }
    }

    /** Whether a whole query has the form of a mark: letters and then numbers, and nothing else. */
    static boolean isLike(String query) {
        return query.length() <= LONGEST && MARK.matcher(query.strip()).matches();
    }

    /**
     * The marks among the words of a query, in one word ({@code VHv.1312}) or in two ({@code VHv. 1312}). A word with a number
     * behind it may be another thing ({@code tập 2}): what is found is a possibility.
     *
     * @param words as typed, with their stops
     */
    public static List<Found> find(List<String> words) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            if (isLike(word)) {
                found.add(new Found(at, at + 1, normal(word)));
            } else if (next.length() <= LONGEST
                    && LETTERS.matcher(word).matches()
                    && NUMBERS.matcher(next).matches()) {
                found.add(new Found(at, at + 2, normal(word + " " + next)));
            }
        }
        return List.copyOf(found);
    }

    private static boolean endsWithDigit(CharSequence text) {
        return text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
    }
}
