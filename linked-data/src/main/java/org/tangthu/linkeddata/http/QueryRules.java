package org.tangthu.linkeddata.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * What a public query must not do, found before it runs: call another server, name code of this one, or use a function
 * whose time nobody bounds.
 */
final class QueryRules extends OpVisitorBase {
    private static final List<String> FUNCTIONS =
            List.of("http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/2005/xpath-functions/math#");

    private final ExprVisitor expressions = new ExprVisitorBase() {
        @Override
        public void visit(ExprFunctionN function) {
            check(function);
        }
    };
    private String refusal;

    private QueryRules() {}

    /** Why the query is refused; empty if it is not. */
    static Optional<String> refusal(Query query) {
        if (query.getQueryPattern() == null) {
            return Optional.empty();
        }
        QueryRules rules = new QueryRules();
        Walker.walk(Algebra.compile(query), rules, rules.expressions);
        return Optional.ofNullable(rules.refusal);
    }

    @Override
    public void visit(OpService service) {
        refusal = "SERVICE is not allowed: this endpoint calls no other server; "
                + "ask each endpoint by itself and join the answers";
    }

    @Override
    public void visit(OpOrder order) {
        // The walker does not look into patterns below sort conditions by itself.
        order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
    }

    @Override
    public void visit(OpGroup group) {
        // Nor below SUM, MAX and the others; COUNT(*) has nothing below.
        group.getAggregators().stream()
                .flatMap(each -> Stream.ofNullable(each.getAggregator().getExprList()))
                .flatMap(list -> list.getList().stream())
                .forEach(each -> Walker.walk(each, this, expressions));
    }

    private void check(ExprFunctionN function) {
        String iri = function.getFunctionIRI();
        if (function instanceof E_Call) {
            refusal = "CALL is not allowed: it is no part of SPARQL 1.1";
        }
        if (function instanceof E_Function && FUNCTIONS.stream().noneMatch(iri::startsWith)) {
            refusal = "the function <" + iri + "> is not allowed; those of SPARQL 1.1 are";
        }
        if (function instanceof E_Regex || function instanceof E_StrReplace) {
            refusal = "REGEX and REPLACE are not allowed at this place of a query";
        }
    }
}
