package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tangthu.portal.search.Reason;
import org.tangthu.portal.search.Where;
import org.tangthu.portal.search.query.Match;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.portal.search.query.Run;
import org.tangthu.portal.search.query.Run.Target;
import org.tangthu.portal.search.query.TextMatcher;

/** Gathers why one item was found, from what is shown of it. */
final class Explanation {
    /** What may stand between two words that belong together. */
    private static final int GAP = 2;

    private final QueryPlan plan;
    private final List<QueryPlan.Word> words;
    private final TextMatcher matcher;
    private final Map<Integer, Answer> answers = new TreeMap<>();

    Explanation(QueryPlan plan, TextMatcher matcher) {
        this.plan = plan;
        this.words = plan.words();
        this.matcher = matcher;
    }

    /** Reads a text; of answers that are equally close, that of the text which was read first is told. */
    List<Match> read(Where where, String text) {
        List<Match> matches = matcher.find(text);
        for (Match match : matches) {
            Answer answer = new Answer(where, text, match);
            for (int word = match.firstWord(); word <= match.lastWord(); word++) {
                answers.merge(word, answer, Answer::closer);
            }
        }
        return matches;
    }

    /** Reads keys of which the whole must be what was asked for: years and shelfmarks. */
    void keys(Where where, Target target, Collection<String> keys) {
        List<AskedWord> asked = AskedWord.of(plan);
        for (int word = 0; word < asked.size(); word++) {
            for (Run run : asked.get(word).any()) {
                if (run.target() == target) {
                    key(where, word, run, keys);
                }
            }
        }
    }

    private void key(Where where, int word, Run run, Collection<String> keys) {
        run.slots().get(0).widest().terms().stream()
                .filter(keys::contains)
                .map(key -> new Answer(where, key, new Match(0, key.length(), run.why(), word, word)))
                .forEach(answer -> answers.merge(word, answer, Answer::closer));
    }

    /** In the order of the words. Neighbours that were found together are told together. */
    List<Reason> reasons() {
        List<Answer> told = new ArrayList<>();
        for (Answer answer : List.copyOf(answers.values())) {
            int last = told.size() - 1;
            if (last < 0 || !told.get(last).goesOnIn(answer)) {
                told.add(answer);
            } else {
                told.set(last, told.get(last).with(answer));
            }
        }
        return told.stream().map(this::reason).distinct().toList();
    }

    private Reason reason(Answer answer) {
        Match match = answer.match;
        String asked = IntStream.rangeClosed(match.firstWord(), match.lastWord())
                .mapToObj(word -> words.get(word).typed())
                .collect(Collectors.joining(" "));
        return new Reason(asked, match.why(), answer.where, answer.text.substring(match.start(), match.end()));
    }

    private record Answer(Where where, String text, Match match) {
        Answer closer(Answer other) {
            return other.match.why().compareTo(match.why()) < 0 ? other : this;
        }

        boolean goesOnIn(Answer next) {
            boolean same = where == next.where && text.equals(next.text) && match.why() == next.match.why();
            int gap = next.match.start() - match.end();
            boolean again = match.start() == next.match.start() && match.end() == next.match.end();
            return same && (again || gap >= 0 && gap <= GAP);
        }

        Answer with(Answer next) {
            return new Answer(where, text, match.to(next.match));
        }
    }
}
