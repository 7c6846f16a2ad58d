package org.tangthu.linkeddata.sparql;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterAssign;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterProject;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.GraphTDB;

/**
 * TDB2's executor, of which each operator that works or keeps much spends the budget of its query. Patterns, their order and
 * the place of filters among them are left to TDB2. Graphs that are not TDB2's own, because they were chosen, are checked too.
 */
final class CheckedExecutor extends OpExecutorTDB2 {
    private final Budget budget;
    private final MadeStrings made;

    private CheckedExecutor(ExecutionContext execution, Budget budget, MadeStrings made) {
        super(checked(execution, budget));
        this.budget = budget;
        this.made = made;
    }

    /** Makes the executors of one query. */
    static OpExecutorFactory of(Budget budget) {
        MadeStrings made = new MadeStrings();
        return execution -> new CheckedExecutor(execution, budget, made);
    }

    private static ExecutionContext checked(ExecutionContext execution, Budget budget) {
        if (execution.getActiveGraph() instanceof GraphTDB || execution.getDataset() instanceof CheckedDataset) {
            return execution;
        }
        return ExecutionContext.create(
                new CheckedDataset(execution.getDataset(), budget),
                new CheckedGraph(execution.getActiveGraph(), budget),
                execution.getContext());
    }

    @Override
    protected QueryIterator exec(Op operator, QueryIterator input) {
        budget.check();
        return super.exec(operator, input);
    }

    @Override
    protected QueryIterator execute(OpPath operator, QueryIterator input) {
        return new CheckedPaths(operator.getTriplePath(), input, execCxt, budget, made);
    }

    /** TDB2 hands filters of a pattern to another executor, which would run the pattern of an EXISTS too. */
    @Override
    protected QueryIterator execute(OpFilter operator, QueryIterator input) {
        ExprList plain = new ExprList();
        ExprList withPatterns = new ExprList();
        operator.getExprs().forEach(each -> (hasPattern(each) ? withPatterns : plain).add(each));
        if (withPatterns.isEmpty()) {
            return super.execute(operator, input);
        }
        Op rest = plain.isEmpty() ? operator.getSubOp() : OpFilter.filterBy(plain, operator.getSubOp());
        QueryIterator rows = exec(rest, input);
        for (Expr each : withPatterns) {
            rows = new QueryIterFilterExpr(rows, each, execCxt);
        }
        return rows;
    }

    private static boolean hasPattern(Expr expression) {
        boolean[] found = {false};
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp function) {
                found[0] = true;
            }
        });
        return found[0];
    }

    @Override
    protected QueryIterator execute(OpJoin operator, QueryIterator input) {
        Tally tally = tally();
        QueryIterator left = tally.kept(exec(operator.getLeft(), input));
        return tally.until(Join.join(left, exec(operator.getRight(), root()), execCxt));
    }

    @Override
    protected QueryIterator execute(OpLeftJoin operator, QueryIterator input) {
        Tally tally = tally();
        QueryIterator left = exec(operator.getLeft(), input);
        QueryIterator right = tally.kept(exec(operator.getRight(), root()));
        return tally.until(Join.leftJoin(left, right, operator.getExprs(), execCxt));
    }

    @Override
    protected QueryIterator execute(OpMinus operator, QueryIterator input) {
        Tally tally = tally();
        QueryIterator left = exec(operator.getLeft(), input);
        QueryIterator right = tally.kept(exec(operator.getRight(), root()));
        Set<Var> common = new HashSet<>(OpVars.visibleVars(operator.getLeft()));
        common.retainAll(OpVars.visibleVars(operator.getRight()));
        return tally.until(QueryIterMinus.create(left, right, common, execCxt));
    }

    /** Of the two, the table is the one that is short. */
    @Override
    protected QueryIterator execute(OpTable operator, QueryIterator input) {
        if (operator.isJoinIdentity() || input.isJoinIdentity()) {
            return super.execute(operator, input);
        }
        return Join.join(operator.getTable().iterator(execCxt), input, execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct operator, QueryIterator input) {
        return distinct(exec(operator.getSubOp(), input));
    }

    /** What is given out is what is kept. */
    private QueryIterator distinct(QueryIterator rows) {
        Tally tally = tally();
        return tally.until(tally.kept(new QueryIterDistinct(rows, null, execCxt)));
    }

    @Override
    protected QueryIterator execute(OpOrder operator, QueryIterator input) {
        Tally tally = tally();
        QueryIterator rows = tally.kept(exec(operator.getSubOp(), input));
        return tally.until(new QueryIterSort(rows, order(operator.getConditions()), execCxt));
    }

    @Override
    protected QueryIterator execute(OpTopN operator, QueryIterator input) {
        Tally tally = tally();
        boolean distinct = operator.getSubOp() instanceof OpDistinct;
        Op below = distinct ? ((OpDistinct) operator.getSubOp()).getSubOp() : operator.getSubOp();
        QueryIterator rows = tally.keptUpTo(operator.getLimit(), exec(below, input));
        Comparator<Binding> order = order(operator.getConditions());
        return tally.until(new QueryIterTopN(rows, order, operator.getLimit(), distinct, execCxt));
    }

    private Comparator<Binding> order(List<SortCondition> conditions) {
        List<SortCondition> guarded = conditions.stream()
                .map(each -> new SortCondition(Operand.of(each.getExpression()), each.getDirection()))
                .toList();
        Comparator<Binding> order = new BindingComparator(guarded, execCxt);
        return (left, right) -> {
            budget.check();
            return order.compare(left, right);
        };
    }

    /** Groups without aggregates are the distinct keys. */
    @Override
    protected QueryIterator execute(OpGroup operator, QueryIterator input) {
        QueryIterator rows = exec(operator.getSubOp(), input);
        VarExprList keys = operator.getGroupVars();
        if (operator.getAggregators().isEmpty()) {
            return distinct(QueryIterProject.create(assigned(rows, keys, true), keys.getVars(), execCxt));
        }
        Tally tally = tally();
        var aggregators = new CheckedAggregators(tally).of(operator.getAggregators());
        return tally.until(new QueryIterGroup(rows, keys, aggregators, execCxt));
    }

    @Override
    protected QueryIterator execute(OpExtend operator, QueryIterator input) {
        return assigned(exec(operator.getSubOp(), input), operator.getVarExprList(), true);
    }

    @Override
    protected QueryIterator execute(OpAssign operator, QueryIterator input) {
        return assigned(exec(operator.getSubOp(), input), operator.getVarExprList(), false);
    }

    /** One value after the other, so that a row is known to be too long before it is much too long. */
    private QueryIterator assigned(QueryIterator input, VarExprList expressions, boolean fresh) {
        QueryIterator rows = input;
        for (Var variable : expressions.getVars()) {
            if (expressions.hasExpr(variable)) {
                var one = new VarExprList(variable, expressions.getExpr(variable));
                rows = made.watched(new QueryIterAssign(rows, one, execCxt, fresh), variable);
            }
        }
        return rows;
    }

    private Tally tally() {
        return new Tally(budget, made);
    }
}
