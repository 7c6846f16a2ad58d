package org.tangthu.linkeddata.sparql;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Puts bounded functions in place of those whose one call may take any time or memory: no deadline reaches into a call.
 * Strings and numbers cannot be doubled for ever, and searching takes linear time.
 */
final class SafeExpressions extends ExprTransformCopy {
    /** Longest string that a query makes, in UTF-16 units. */
    static final int LONGEST = 64 * 1024;

    private static final int MOST_BITS = 4_096;
    private static final int MOST_PLACES = 1_000;
    private static final Set<Class<?>> BOUNDED = Set.of(
            E_Regex.class,
            E_StrReplace.class,
            E_StrConcat.class,
            E_StrEncodeForURI.class,
            E_StrContains.class,
            E_StrBefore.class,
            E_StrAfter.class,
            E_Multiply.class,
            E_Divide.class);

    private final ElementTransform elements = new ElementTransformCopyBase();

    private SafeExpressions() {}

    static Query in(Query query) {
        SafeExpressions safe = new SafeExpressions();
        return QueryTransformOps.transform(query, safe.elements, safe);
    }

    /** Whether it is one of those functions, and not yet bounded. */
    static boolean bounds(ExprFunction function) {
        return BOUNDED.contains(function.getClass());
    }

    /** @throws GreedyQuery if a string of so many characters must not be made */
    static void requireShort(long length) {
        if (length > LONGEST) {
            throw new GreedyQuery("The query makes a string of more than " + LONGEST + " characters");
        }
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new LinearRegex.Match(arguments);
        }
        if (function instanceof E_StrReplace) {
            return new LinearRegex.Replace(arguments);
        }
        return function instanceof E_StrConcat
                ? new BoundedStrings.Concat(arguments)
                : super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new BoundedStrings.Encode(argument)
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        Map<Class<?>, Binary> binaries = Map.of(
                E_StrContains.class, BoundedStrings.Contains::new,
                E_StrBefore.class, BoundedStrings.Before::new,
                E_StrAfter.class, BoundedStrings.After::new,
                E_Multiply.class, Product::new,
                E_Divide.class, Quotient::new);
        Binary binary = binaries.get(function.getClass());
        return binary == null ? super.transform(function, left, right) : binary.of(left, right);
    }

    @Override
    public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
        Element element = ElementTransformer.transform(function.getElement(), elements, this);
        return function instanceof E_NotExists ? new E_NotExists(element) : new E_Exists(element);
    }

    /** What stands below SUM, MAX and the others is passed over by the library. */
    @Override
    public Expr transform(ExprAggregator asked) {
        Aggregator aggregator = asked.getAggregator();
        return aggregator.getExprList() == null
                ? asked
                : new ExprAggregator(
                        asked.getVar(), aggregator.copy(ExprTransformer.transform(this, aggregator.getExprList())));
    }

    private static void requireSmall(NodeValue value) {
        if (value.isDecimal()) {
            BigDecimal number = value.getDecimal();
            if (number.unscaledValue().bitLength() > MOST_BITS || Math.abs(number.scale()) > MOST_PLACES) {
                throw new ExprEvalException("The number is too long to reckon with");
            }
        }
    }

    /** A function of two arguments, made anew. */
    private interface Binary {
        Expr of(Expr left, Expr right);
    }

    /** Of numbers that are not endless. */
    private static final class Product extends E_Multiply {
        Product(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            requireSmall(left);
            requireSmall(right);
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Product(left, right);
        }
    }

    /** Of numbers that are not endless. */
    private static final class Quotient extends E_Divide {
        Quotient(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            requireSmall(left);
            requireSmall(right);
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Quotient(left, right);
        }
    }
}
