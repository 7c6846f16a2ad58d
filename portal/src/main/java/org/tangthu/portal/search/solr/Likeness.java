package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.linkeddata.reconcile.Candidate;
import org.tangthu.linkeddata.reconcile.LabelKind;
import org.tangthu.portal.search.query.WordForms;
import org.tangthu.portal.search.query.WordForms.Form;

/** How near labels are to one that is looked for. */
final class Likeness {
    private static final int SAME = 100;

    /** What the same words in another order or with more words beside them can reach. */
    private static final int MOST_IN_PART = 88;
    /** What the same words but for diacritics have at least. */
    private static final int LEAST_FOLDED = 90;

    /** What a word counts that differs in its diacritics. */
    private static final double FOLDED = 0.8;

    /** What a label has at least that begins as was typed. */
    private static final int LEAST_BEGUN = 90;
    /** What a label has at least that holds what was typed elsewhere. */
    private static final int LEAST_INSIDE = 60;

    private final WordForms forms;
    private final List<Form> wanted;

    Likeness(WordForms forms, String label) {
        this.forms = forms;
        this.wanted = forms.of(label);
    }

    /** One of the two ways to compare. */
    interface Measure {
        int of(Likeness wanted, String label);
    }

    static Candidate candidate(String id, String label, LabelKind kind, int score) {
        return new Candidate(id, label, kind, score, score == SAME);
    }

    List<Form> words() {
        return wanted;
    }

    /** 0 to 100; 100 if it is the very same label. */
    int of(String label) {
        List<Form> words = forms.of(label);
        if (words.isEmpty()) {
            return 0;
        }
        if (words.equals(wanted)) {
            return SAME;
        }
        double common = common(words);
        boolean inOrder = words.size() == wanted.size() && folded(words).equals(folded(wanted));
        return inOrder
                ? LEAST_FOLDED + (int) (common / words.size() * (SAME - 1 - LEAST_FOLDED))
                : (int) (MOST_IN_PART * 2 * common / (words.size() + wanted.size()));
    }

    /**
     * The same where only the beginning of a label was typed, whose last word may go on: 100 if it is the very same
     * label, {@value #LEAST_BEGUN} or more if the label begins so, at least {@value #LEAST_INSIDE} if it holds all the
     * words, else 0.
     */
    int ofBeginning(String label) {
        List<Form> words = forms.of(label);
        if (words.isEmpty() || words.equals(wanted)) {
            return words.isEmpty() ? 0 : SAME;
        }
        List<String> folded = folded(words);
        List<String> typed = folded(wanted);
        int least = begins(folded, typed) ? LEAST_BEGUN : holds(folded, typed) ? LEAST_INSIDE : 0;
        return least == 0 ? 0 : least + Math.min(9, 9 * typed.size() / folded.size());
    }

    private static boolean begins(List<String> words, List<String> typed) {
        return String.join(" ", words).startsWith(String.join(" ", typed));
    }

    private static boolean holds(List<String> words, List<String> typed) {
        int last = typed.size() - 1;
        return words.containsAll(typed.subList(0, last))
                && words.stream().anyMatch(word -> word.startsWith(typed.get(last)));
    }

    private double common(List<Form> words) {
        List<Form> left = new ArrayList<>(words);
        List<Form> others = new ArrayList<>();
        double common = 0;
        for (Form word : wanted) {
            if (left.remove(word)) {
                common++;
            } else {
                others.add(word);
            }
        }
        for (Form word : others) {
            int same = folded(left).indexOf(word.folded());
            if (same >= 0) {
                left.remove(same);
                common += FOLDED;
            }
        }
        return common;
    }

    private static List<String> folded(List<Form> words) {
        return words.stream().map(Form::folded).toList();
    }
}
