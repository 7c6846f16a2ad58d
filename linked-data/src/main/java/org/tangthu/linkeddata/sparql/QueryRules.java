package org.tangthu.linkeddata.sparql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.WalkerVisitor;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * What a public query must not do, found before it runs: call another server, name code of this one, or use a function
 * whose time or memory nobody bounds.
 */
final class QueryRules extends OpVisitorBase {
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final List<String> FUNCTIONS = List.of("http://www.w3.org/2001/XMLSchema#", MATH);
    /** It makes numbers of any length. */
    private static final String POWER = MATH + "pow";
    /** Their answers differ each time. */
    private static final Set<String> FLEETING = Set.of("rand", "now", "uuid", "struuid", "bnode");

    private static final Set<Class<?>> AGGREGATORS = Set.of(
            AggCount.class,
            AggCountDistinct.class,
            AggCountVar.class,
            AggCountVarDistinct.class,
            AggSum.class,
            AggSumDistinct.class,
            AggAvg.class,
            AggAvgDistinct.class,
            AggMin.class,
            AggMinDistinct.class,
            AggMax.class,
            AggMaxDistinct.class,
            AggSample.class,
            AggSampleDistinct.class,
            AggGroupConcat.class,
            AggGroupConcatDistinct.class);

    /** How deep patterns may stand in patterns of EXISTS: each level doubles the work of whoever copies the query. */
    private static final int DEEPEST = 8;

    private final WalkerVisitor walker = new CountedWalk(new Expressions());
    private String refusal;
    private String unsafe;
    private boolean repeatable = true;
    private long alternatives = 1;

    private QueryRules() {}

    /** @throws RefusedQuery telling which rule the query breaks */
    static QueryRules of(Query query) {
        QueryRules rules = new QueryRules();
        if (query.getQueryPattern() != null) {
            rules.walker.walk(Algebra.compile(query));
        }
        Optional.ofNullable(rules.refusal).ifPresent(reason -> {
            throw new RefusedQuery(reason);
        });
        return rules;
    }

    /** Of a query whose expressions were bounded: @throws RefusedQuery if one was overlooked */
    void requireSafe() {
        if (unsafe != null) {
            throw new RefusedQuery(unsafe + " is not allowed at this place of a query");
        }
    }

    /** Whether the same data gives the same answer. */
    boolean repeatable() {
        return repeatable;
    }

    /** Into how many patterns the query falls if each of its alternatives (a OR b, IN) is made a pattern of its own. */
    long alternatives() {
        return alternatives;
    }

    @Override
    public void visit(OpService service) {
        refusal = "SERVICE is not allowed: this endpoint calls no other server; "
                + "ask each endpoint by itself and join the answers";
    }

    @Override
    public void visit(OpOrder order) {
        // The walker does not look into patterns below sort conditions by itself.
        order.getConditions().forEach(condition -> walker.walk(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
        group.getAggregators().stream()
                .map(ExprAggregator::getAggregator)
                .filter(aggregator -> !AGGREGATORS.contains(aggregator.getClass()))
                .findFirst()
                .ifPresent(aggregator ->
                        refusal = "the aggregate " + name(aggregator) + " is not allowed; those of SPARQL 1.1 are");
        // Nor below SUM, MAX and the others; COUNT(*) has nothing below.
        group.getAggregators().stream()
                .flatMap(each -> Stream.ofNullable(each.getAggregator().getExprList()))
                .flatMap(list -> list.getList().stream())
                .forEach(walker::walk);
    }

    private static String name(Aggregator aggregator) {
        return aggregator instanceof AggCustom custom ? "<" + custom.getIRI() + ">" : aggregator.getName();
    }

    @Override
    public void visit(OpTable table) {
        table.getTable().rows().forEachRemaining(row -> row.forEach((variable, term) -> check(term)));
    }

    /** Each use of a variable reads its value anew. */
    private void check(Node constant) {
        if (Operand.isLong(constant)) {
            refusal = "a number or date of thousands of digits is not allowed";
        }
    }

    private void check(ExprFunction function) {
        String iri = function.getFunctionIRI();
        if (function instanceof E_Call) {
            refusal = "CALL is not allowed: it is no part of SPARQL 1.1";
        }
        if (function instanceof E_Function && (FUNCTIONS.stream().noneMatch(iri::startsWith) || iri.equals(POWER))) {
            refusal = "the function <" + iri + "> is not allowed; those of SPARQL 1.1 are";
        }
        if (SafeExpressions.bounds(function)) {
            unsafe = function.getFunctionSymbol().getSymbol().toUpperCase(java.util.Locale.ROOT);
        }
        if (FLEETING.contains(function.getFunctionSymbol().getSymbol().toLowerCase(java.util.Locale.ROOT))) {
            repeatable = false;
        }
        count(function);
    }

    private void count(Expr function) {
        if (function instanceof E_LogicalOr) {
            alternatives = Math.min(Integer.MAX_VALUE, alternatives * 2);
        }
        if (function instanceof E_OneOf oneOf) {
            alternatives = Math.min(
                    Integer.MAX_VALUE, alternatives * Math.max(1, oneOf.getRHS().size()));
        }
    }

    private final class CountedWalk extends WalkerVisitor {
        private int depth;

        CountedWalk(ExprVisitor expressions) {
            super(QueryRules.this, expressions, null, null);
        }

        @Override
        public void visit(ExprFunctionOp function) {
            if (depth == DEEPEST) {
                refusal = "patterns of EXISTS are nested more than " + DEEPEST + " deep";
                return;
            }
            depth++;
            super.visit(function);
            depth--;
        }
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(NodeValue constant) {
            check(constant.asNode());
        }

        @Override
        public void visit(ExprFunction0 function) {
            check(function);
        }

        @Override
        public void visit(ExprFunction1 function) {
            check(function);
        }

        @Override
        public void visit(ExprFunction2 function) {
            check(function);
        }

        @Override
        public void visit(ExprFunction3 function) {
            check(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
            check(function);
        }
    }
}
