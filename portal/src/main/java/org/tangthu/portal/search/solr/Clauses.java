package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.analysis.Terms;
import org.tangthu.portal.search.query.Run;
import org.tangthu.portal.search.query.Slot;
import org.tangthu.portal.search.query.Slot.Tier;

/**
 * Writes optional clauses in the syntax of Solr's standard parser. Terms are quoted and finished: the analyzer of the fields
 * only parts them at spaces and at {@link Terms#OR}.
 */
final class Clauses {
    private final AskedFields fields;
    private final StringBuilder text = new StringBuilder();
    private int leaves;

    Clauses(AskedFields fields) {
        this.fields = fields;
    }

    /** Asks for each of the runs in each of the fields, if it is one of words, and otherwise where its keys are. */
    Clauses any(List<Run> runs, List<String> words) {
        return any(runs, Slot::widest, words);
    }

    Clauses any(List<Run> runs, Function<Slot, Tier> tier, List<String> words) {
        for (Run run : runs) {
            for (String field : in(run, words)) {
                run(run, tier, field);
            }
        }
        return this;
    }

    /** Asks for documents that have a title of which these are all words. */
    Clauses titled(List<String> keys) {
        for (String field : fields.whole()) {
            keys.forEach(key -> term(field, key));
        }
        return this;
    }

    private List<String> in(Run run, List<String> words) {
        return switch (run.target()) {
            case WORDS -> words;
            case TITLES -> words.equals(fields.written()) ? List.of() : fields.titles();
            case MARKS -> fields.marks();
            case YEARS -> fields.years();
        };
    }

    private void run(Run run, Function<Slot, Tier> tier, String field) {
        String phrase = run.slots().stream()
                .map(slot ->
                        String.join(String.valueOf(Terms.OR), tier.apply(slot).terms()))
                .collect(Collectors.joining(" "));
        term(field, phrase);
        leaves += run.slots().stream()
                        .mapToInt(slot -> tier.apply(slot).terms().size())
                        .sum()
                - 1;
    }

    private void term(String field, String finished) {
        begin().append(field).append(':').append(quoted(finished));
        leaves++;
    }

    /** All of these must be there. */
    Clauses all(List<Clauses> clauses) {
        begin().append('(')
                .append(clauses.stream().map(each -> "+(" + each + ")").collect(Collectors.joining(" ")))
                .append(')');
        leaves += clauses.stream().mapToInt(Clauses::leaves).sum();
        return this;
    }

    /** Any of these gives a document so much, and several no more. */
    Clauses worth(float score, Clauses any) {
        if (any.leaves > 0) {
            begin().append('(').append(any.text).append(")^=").append(score);
            leaves += any.leaves;
        }
        return this;
    }

    /** Each gives a document at most so much for each unit of its terms' rarity. */
    Clauses weighing(float score, Clauses each) {
        if (each.leaves > 0) {
            begin().append('(').append(each.text).append(")^").append(score);
            leaves += each.leaves;
        }
        return this;
    }

    /** Terms in the query, which Lucene limits. */
    int leaves() {
        return leaves;
    }

    private StringBuilder begin() {
        return text.isEmpty() ? text : text.append(' ');
    }

    /** A phrase. Terms are made of letters and digits; should one not be, it still cannot end the quotation. */
    static String quoted(String phrase) {
        return '"' + phrase.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
