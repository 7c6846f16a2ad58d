package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.solr.client.solrj.SolrQuery;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.portal.search.query.QueryPlan.Unit;
import org.tangthu.portal.search.query.Why;

/**
 * A plan as queries of Solr: a filter that finds, whose result Solr keeps for the counting of facets and for other pages,
 * and a query that ranks, of optional clauses, of which Lucene passes over those that can no longer change the first
 * results. All go to Solr in parameters of their own.
 */
final class Question {
    /** Lucene refuses queries of more than 1,024 terms; the rest is room for filters. */
    static final int MAX_LEAVES = 960;

    /** Finding each of more units by itself would read more than finding all at once. */
    private static final int KEPT_APART = 8;

    /** What a question that is too long goes without, the least missed first. Without all of them none is too long. */
    private static final List<Why> SPARED = List.of(Why.ABBREVIATION, Why.YEAR, Why.TYPING, Why.READING, Why.FORM);

    private final QueryPlan plan;
    private final AskedFields fields;
    private final List<Clauses> units;

    Question(QueryPlan plan, AskedFields fields) {
        this.plan = plan;
        this.fields = fields;
        this.units = fitting(plan, shorter -> finding(shorter, fields));
    }

    /** How many things are asked for. */
    int units() {
        return units.size();
    }

    /** How many of them are most, what is found when nothing has them all: one in three may be missing, of two none. */
    int most() {
        return units.size() - units.size() / 3;
    }

    /**
     * The filters of what has at least so many of the units, found in all documents and kept by Solr. Where all of a few
     * are asked for, each is kept by itself: quốc ngữ has so few syllables that most questions are then put together from
     * what is there.
     */
    List<String> finding(SolrQuery solr, int atLeast) {
        if (atLeast < units.size() || units.size() > KEPT_APART) {
            return List.of(together(solr, atLeast, true));
        }
        return setUnits(solr).stream()
                .map(unit -> "{!bool should=$" + unit + "}")
                .toList();
    }

    /** The filter of what has at least so many of the units, found each time among what other filters leave. */
    String findingAmong(SolrQuery solr, int atLeast) {
        return together(solr, atLeast, false);
    }

    private String together(SolrQuery solr, int atLeast, boolean kept) {
        return setUnits(solr).stream()
                .map(unit -> " should=$" + unit)
                .collect(Collectors.joining("", "{!bool cache=" + kept + " mm=" + atLeast, "}"));
    }

    /** The query of what has all units, among others in one request. @param key of its count, and of its parameters */
    String counting(SolrQuery solr, String key) {
        return setUnits(solr, key + ".").stream()
                .map(unit -> " filter=$" + unit)
                .collect(Collectors.joining("", "{!bool key=" + key, "}"));
    }

    /** Sets a parameter with the query for each unit. @return their names */
    List<String> setUnits(SolrQuery solr) {
        return setUnits(solr, "unit");
    }

    private List<String> setUnits(SolrQuery solr, String prefix) {
        List<String> names =
                IntStream.range(0, units.size()).mapToObj(unit -> prefix + unit).toList();
        for (int unit = 0; unit < units.size(); unit++) {
            solr.set(names.get(unit), units.get(unit).toString());
        }
        return names;
    }

    /**
     * The query that ranks what was found, and finds no more.
     *
     * @param closely whether neighbours are also looked for where they have no term of their own, which takes time for each
     *     document that has both
     */
    String ranking(SolrQuery solr, boolean closely) {
        List<Clauses> ranking = ranking(closely);
        solr.set("everything", "*:*");
        solr.set(
                "ranking",
                (leaves(ranking) > MAX_LEAVES ? ranking(false) : ranking).get(0).toString());
        return "{!bool must=$everything should=$ranking}";
    }

    /** The query that ranks one part of what was found; otherwise as the other. */
    String ranking(SolrQuery solr, Step step, boolean closely) {
        ranking(solr, closely);
        Ranking ranking = new Ranking(plan, fields, closely);
        solr.set("inTitle", ranking.literally(fields.titles()).toString());
        solr.set("described", ranking.literally(fields.described()).toString());
        return switch (step) {
            case TITLE -> {
                solr.set("ranking", ranking.amongTitles().toString());
                yield "{!bool filter=$inTitle should=$ranking}";
            }
            case DESCRIPTION -> "{!bool filter=$described must_not=$inTitle should=$ranking}";
            case REST -> "{!bool must=$everything must_not=$described should=$ranking}";
        };
    }

    private List<Clauses> ranking(boolean closely) {
        return fitting(plan, shorter -> List.of(new Ranking(shorter, fields, closely).clauses()));
    }

    private static int leaves(List<Clauses> written) {
        return written.stream().mapToInt(Clauses::leaves).sum();
    }

    private static List<Clauses> fitting(QueryPlan plan, Function<QueryPlan, List<Clauses>> writer) {
        QueryPlan shorter = plan;
        List<Clauses> written = writer.apply(shorter);
        for (Why spared : SPARED) {
            if (leaves(written) > MAX_LEAVES) {
                shorter = shorter.without(spared);
                written = writer.apply(shorter);
            }
        }
        return written;
    }

    private static List<Clauses> finding(QueryPlan plan, AskedFields fields) {
        List<Clauses> found = new ArrayList<>();
        List<AskedWord> words = AskedWord.of(plan);
        for (Unit unit : plan.units()) {
            List<Clauses> each = words.subList(0, unit.words().size()).stream()
                    .map(word -> new Clauses(fields).any(word.own(), fields.everywhere()))
                    .toList();
            found.add(new Clauses(fields).all(each).any(unit.instead(), fields.everywhere()));
            words = words.subList(unit.words().size(), words.size());
        }
        return found;
    }
}
