package org.tangthu.linkeddata.http;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What a public query must not do, found before it runs: call another server, or name code of this one. */
final class QueryRules extends OpVisitorBase {
    private final ExprVisitor expressions = new ExprVisitorBase() {
        @Override
        public void visit(ExprFunctionN function) {
            refuseCode(function.getFunctionIRI());
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
        Op algebra = Algebra.compile(query);
        Walker.walk(algebra, rules, rules.expressions);
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
    public void visit(OpBGP pattern) {
        pattern.getPattern().forEach(triple -> {
            Node predicate = triple.getPredicate();
            refuseCode(predicate.isURI() ? predicate.getURI() : null);
        });
    }

    /** ARQ would load a class of the server for a function or property of this scheme. */
    private void refuseCode(String iri) {
        if (iri != null && iri.startsWith("java:")) {
            refusal = "<" + iri + "> is not allowed; the functions of SPARQL 1.1 are";
        }
    }
}
