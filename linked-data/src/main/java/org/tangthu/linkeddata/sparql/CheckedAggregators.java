package org.tangthu.linkeddata.sparql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;

/** Aggregates of one operator that tell what they keep: each group, each value of a DISTINCT, each string that grows. */
final class CheckedAggregators {
    private static final int GROUP = 200;
    private static final int VALUE = 150;

    private final Tally tally;

    CheckedAggregators(Tally tally) {
        this.tally = tally;
    }

    List<ExprAggregator> of(List<ExprAggregator> aggregators) {
        return aggregators.stream()
                .map(each -> new ExprAggregator(each.getVar(), checked(each.getAggregator())))
                .toList();
    }

    private Aggregator checked(Aggregator asked) {
        if (asked instanceof AggMin || asked instanceof AggMinDistinct) {
            return new Checked(AggregatorFactory.createMin(false, Operand.of(first(asked))), false);
        }
        if (asked instanceof AggMax || asked instanceof AggMaxDistinct) {
            return new Checked(AggregatorFactory.createMax(false, Operand.of(first(asked))), false);
        }
        if (asked instanceof AggSampleDistinct) {
            return new Checked(AggregatorFactory.createSample(false, first(asked)), false);
        }
        if (asked instanceof AggCountVarDistinct) {
            return new Checked(AggregatorFactory.createCountExpr(false, first(asked)), true);
        }
        if (asked instanceof AggSumDistinct) {
            return new Checked(AggregatorFactory.createSum(false, first(asked)), true);
        }
        if (asked instanceof AggAvgDistinct) {
            return new Checked(AggregatorFactory.createAvg(false, first(asked)), true);
        }
        if (asked instanceof AggGroupConcatDistinct concat) {
            return new Checked(new AggGroupConcat(first(asked), concat.getSeparator()), true);
        }
        if (asked instanceof AggCountDistinct) {
            return new Checked(AggregatorFactory.createCount(false), true);
        }
        return new Checked(asked, false);
    }

    private static Expr first(Aggregator aggregator) {
        return aggregator.getExprList().get(0);
    }

    /** An aggregate whose accumulators are watched; in all else the one it is given. */
    private final class Checked implements Aggregator {
        private final Aggregator aggregator;
        private final boolean distinct;

        Checked(Aggregator aggregator, boolean distinct) {
            this.aggregator = aggregator;
            this.distinct = distinct;
        }

        @Override
        public Accumulator createAccumulator() {
            tally.hold(GROUP);
            Accumulator accumulator = aggregator.createAccumulator();
            if (aggregator instanceof AggGroupConcat concat) {
                accumulator = new Lengthening(accumulator, first(concat), concat.getSeparator());
            }
            if (!distinct) {
                return accumulator;
            }
            return aggregator.getExprList() == null
                    ? new DistinctRows(accumulator)
                    : new DistinctValues(accumulator, first(aggregator));
        }

        @Override
        public Node getValueEmpty() {
            return aggregator.getValueEmpty();
        }

        @Override
        public String toPrefixString() {
            return aggregator.toPrefixString();
        }

        @Override
        public String key() {
            return aggregator.key();
        }

        @Override
        public String getName() {
            return aggregator.getName();
        }

        @Override
        public ExprList getExprList() {
            return aggregator.getExprList();
        }

        @Override
        public Aggregator copy(ExprList expressions) {
            return new Checked(aggregator.copy(expressions), distinct);
        }

        @Override
        public Aggregator copyTransform(NodeTransform transform) {
            return new Checked(aggregator.copyTransform(transform), distinct);
        }

        @Override
        public String asSparqlExpr(SerializationContext context) {
            return aggregator.asSparqlExpr(context);
        }

        @Override
        public boolean equals(Aggregator other, boolean byName) {
            return other instanceof Checked checked
                    && distinct == checked.distinct
                    && aggregator.equals(checked.aggregator, byName);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Aggregator same && equals(same, false);
        }

        @Override
        public int hashCode() {
            return aggregator.hashCode();
        }
    }

    /** Takes each value once. */
    private final class DistinctValues implements Accumulator {
        private final Accumulator accumulator;
        private final Expr expression;
        private final Set<NodeValue> seen = new HashSet<>();

        DistinctValues(Accumulator accumulator, Expr expression) {
            this.accumulator = accumulator;
            this.expression = expression;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            if (isNew(row, environment)) {
                accumulator.accumulate(row, environment);
            }
        }

        /** What cannot be evaluated is an error to be counted, each time. */
        private boolean isNew(Binding row, FunctionEnv environment) {
            try {
                NodeValue value = expression.eval(row, environment);
                if (!seen.add(value)) {
                    return false;
                }
                tally.hold(VALUE
                        + (expression instanceof ExprVar ? 0L : value.asString().length()));
                return true;
            } catch (ExprEvalException e) {
                return true;
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    /** Takes each row once. */
    private final class DistinctRows implements Accumulator {
        private final Accumulator accumulator;
        private final Set<Binding> seen = new HashSet<>();

        DistinctRows(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            if (seen.add(row)) {
                tally.hold(row);
                accumulator.accumulate(row, environment);
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    /** A string that grows with each row. */
    private final class Lengthening implements Accumulator {
        private final Accumulator accumulator;
        private final Expr expression;
        private final int separator;
        private long length;

        Lengthening(Accumulator accumulator, Expr expression, String separator) {
            this.accumulator = accumulator;
            this.expression = expression;
            this.separator = separator == null ? 1 : separator.length();
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            try {
                int more = expression.eval(row, environment).asString().length() + separator;
                length += more;
                SafeExpressions.requireShort(length, tally.budget());
                tally.hold(2L * more);
            } catch (ExprEvalException e) {
                length += separator;
            }
            accumulator.accumulate(row, environment);
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }
}
