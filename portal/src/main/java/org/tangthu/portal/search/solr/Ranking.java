package org.tangthu.portal.search.solr;

import static org.tangthu.portal.search.solr.Score.DESCRIBED;
import static org.tangthu.portal.search.solr.Score.EXACT;
import static org.tangthu.portal.search.solr.Score.FORM;
import static org.tangthu.portal.search.solr.Score.IN_ORDER;
import static org.tangthu.portal.search.solr.Score.LITERAL;
import static org.tangthu.portal.search.solr.Score.RELEVANCE;
import static org.tangthu.portal.search.solr.Score.TITLE;
import static org.tangthu.portal.search.solr.Score.TITLE_IN_ORDER;
import static org.tangthu.portal.search.solr.Score.TOGETHER;
import static org.tangthu.portal.search.solr.Score.WHOLE;
import static org.tangthu.portal.search.solr.Score.WRITTEN;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.portal.search.query.QueryPlan.Pair;
import org.tangthu.portal.search.query.Run;
import org.tangthu.portal.search.query.Run.Target;
import org.tangthu.portal.search.query.Slot;

/** Writes by which clauses the documents that were found are ranked, as {@link Score} lays it out. */
final class Ranking {
    private final QueryPlan plan;
    private final AskedFields fields;
    private final boolean closely;
    private final List<AskedWord> words;

    /** @param closely whether neighbours are also looked for where they have no term of their own, which takes time */
    Ranking(QueryPlan plan, AskedFields fields, boolean closely) {
        this.plan = plan;
        this.fields = fields;
        this.closely = closely;
        this.words = AskedWord.of(plan);
    }

    /** What still differs among those that have all of it literally in the title. */
    Clauses amongTitles() {
        Clauses clauses = new Clauses(fields);
        whole(clauses);
        words.forEach(word -> clauses.worth(WRITTEN.share(words.size()), any(word.any(), fields.written())));
        words.forEach(word -> relevance(word, clauses));
        return clauses;
    }

    Clauses clauses() {
        Clauses clauses = new Clauses(fields);
        words.forEach(word -> closeness(word, clauses));
        words.forEach(word -> place(word, clauses));
        plan.pairs().forEach(pair -> order(pair, clauses));
        whole(clauses);
        words.forEach(word -> form(word, clauses));
        words.forEach(word -> relevance(word, clauses));
        return clauses;
    }

    private void closeness(AskedWord word, Clauses clauses) {
        if (!word.pairs().isEmpty()) {
            Clauses together = together(word.joined(), word.phrases()).any(word.united(), fields.everywhere());
            clauses.worth(TOGETHER.share(words.size()), together);
        }
        if (word.graded()) {
            float half = EXACT.share(2 * words.size());
            clauses.worth(half, new Clauses(fields).any(word.any(), Slot::narrowest, fields.everywhere()));
            clauses.worth(half, new Clauses(fields).any(word.any(), Slot::middle, fields.everywhere()));
        }
        if (!word.any().stream().allMatch(Run::literal)) {
            clauses.worth(LITERAL.share(words.size()), any(word.literal(), fields.everywhere()));
        }
    }

    private void place(AskedWord word, Clauses clauses) {
        clauses.worth(TITLE.share(words.size()), any(word.any(), fields.titles()))
                .worth(DESCRIBED.share(words.size()), any(word.any(), fields.described()))
                .worth(WRITTEN.share(words.size()), any(word.any(), fields.written()));
    }

    private void order(Pair pair, Clauses clauses) {
        Clauses inTitle = any(pair.joined(), fields.titles()).any(pair.bridged(), fields.titles());
        Clauses anywhere = together(pair.joined(), pair.phrases()).any(pair.bridged(), fields.everywhere());
        clauses.worth(TITLE_IN_ORDER.share(plan.pairs().size()), inTitle)
                .worth(IN_ORDER.share(plan.pairs().size()), anywhere);
    }

    /** Finds what has every word in one of these fields as it was typed, beside its neighbours; or as the whole shelfmark. */
    Clauses literally(List<String> in) {
        List<Clauses> all = new ArrayList<>();
        if (!in.isEmpty()) {
            words.forEach(
                    word -> all.add(new Clauses(fields).any(List.of(word.word().written()), Slot::narrowest, in)));
            plan.pairs()
                    .forEach(pair ->
                            all.add(new Clauses(fields).any(pair.phrases().subList(0, 1), Slot::narrowest, in)));
        }
        Clauses literally = new Clauses(fields);
        return all.isEmpty()
                ? literally
                : literally.all(all).any(plan.units().size() == 1 ? marks() : List.of(), fields.everywhere());
    }

    private void whole(Clauses clauses) {
        clauses.worth(WHOLE.share(1), any(marks(), fields.everywhere()).titled(plan.titles()));
    }

    private List<Run> marks() {
        return words.stream()
                .flatMap(word -> word.any().stream())
                .filter(run -> run.target() == Target.MARKS)
                .distinct()
                .toList();
    }

    private void form(AskedWord word, Clauses clauses) {
        if (word.hasForms()) {
            Clauses asTyped = new Clauses(fields).any(word.literal(), Slot::narrowest, fields.everywhere());
            clauses.worth(FORM.share(words.size()), asTyped);
        }
    }

    private void relevance(AskedWord word, Clauses clauses) {
        Run written = word.word().written();
        float weight = RELEVANCE.share(words.size() * written.slots().size());
        clauses.weighing(weight, any(List.of(written), fields.weighed()));
    }

    private Clauses together(List<Run> joined, List<Run> phrases) {
        Clauses together = any(joined, fields.described());
        return closely ? together.any(phrases, fields.everywhere()) : together;
    }

    private Clauses any(List<Run> runs, List<String> in) {
        return new Clauses(fields).any(runs, in);
    }
}
