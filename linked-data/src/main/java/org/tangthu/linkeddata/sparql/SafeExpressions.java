package org.tangthu.linkeddata.sparql;

import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SHA1;
import org.apache.jena.sparql.expr.E_SHA224;
import org.apache.jena.sparql.expr.E_SHA256;
import org.apache.jena.sparql.expr.E_SHA384;
import org.apache.jena.sparql.expr.E_SHA512;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
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
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.XSD;

/**
 * Puts bounded functions in place of those whose one call may take any time or memory: no deadline reaches into a call.
 * Strings and numbers cannot be doubled for ever, durations are not long, and searching takes linear time. Between calls
 * of one expression, too, the budget is asked.
 */
final class SafeExpressions extends ExprTransformCopy {
    /** Longest string that a query makes, in UTF-16 units. */
    static final int LONGEST = 64 * 1024;

    private static final Set<Class<?>> REPLACED = Set.of(
            E_Regex.class,
            E_StrReplace.class,
            E_StrConcat.class,
            E_StrEncodeForURI.class,
            E_StrContains.class,
            E_StrBefore.class,
            E_StrAfter.class,
            E_StrDatatype.class,
            E_Add.class);

    /** What takes a while on some values is given {@link Operand}s. */
    private static final Set<Class<?>> GUARDED = Set.of(
            E_Subtract.class,
            E_Multiply.class,
            E_Divide.class,
            E_LessThan.class,
            E_LessThanOrEqual.class,
            E_GreaterThan.class,
            E_GreaterThanOrEqual.class,
            E_StrLowerCase.class,
            E_StrUpperCase.class,
            E_MD5.class,
            E_SHA1.class,
            E_SHA224.class,
            E_SHA256.class,
            E_SHA384.class,
            E_SHA512.class);

    private static final Map<Class<?>, Binary> BINARIES = Map.of(
            E_StrContains.class, BoundedStrings.Contains::new,
            E_StrBefore.class, BoundedStrings.Before::new,
            E_StrAfter.class, BoundedStrings.After::new,
            E_StrDatatype.class, Typed::new,
            E_Add.class, Sum::new);

    private final ElementTransform elements = new ElementTransformCopyBase();

    private SafeExpressions() {}

    static Query in(Query query) {
        SafeExpressions safe = new SafeExpressions();
        return QueryTransformOps.transform(query, safe.elements, safe);
    }

    /** Whether it is one of those functions, and not yet bounded. */
    static boolean bounds(ExprFunction function) {
        return REPLACED.contains(function.getClass())
                || GUARDED.contains(function.getClass())
                        && !function.getArgs().stream().allMatch(Operand.class::isInstance);
    }

    /** @throws GreedyQuery if a string of so many characters must not be made */
    static void requireShort(long length, Budget budget) {
        if (length > LONGEST) {
            throw budget.fail("The query makes a string of more than " + LONGEST + " characters");
        }
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return LinearRegex.match(arguments);
        }
        if (function instanceof E_StrReplace) {
            return LinearRegex.replace(arguments);
        }
        if (function instanceof E_StrConcat) {
            return new BoundedStrings.Concat(arguments);
        }
        if (function instanceof E_OneOfBase
                && !arguments.getListRaw().stream().skip(1).allMatch(SafeExpressions::isPlain)) {
            return super.transform(function, operands(arguments));
        }
        return function instanceof E_Function && !XSD.xstring.getURI().equals(function.getFunctionIRI())
                ? super.transform(
                        function,
                        new ExprList(arguments.getListRaw().stream()
                                .map(Operand::brief)
                                .toList()))
                : super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_StrEncodeForURI) {
            return new BoundedStrings.Encode(Operand.of(argument));
        }
        return super.transform(function, GUARDED.contains(function.getClass()) ? Operand.of(argument) : argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        if (BINARIES.containsKey(function.getClass())) {
            return BINARIES.get(function.getClass()).of(Operand.of(left), Operand.of(right));
        }
        if (GUARDED.contains(function.getClass())) {
            return super.transform(function, Operand.of(left), Operand.of(right));
        }
        if (function instanceof E_Equals && !isPlain(left) && !isPlain(right)) {
            return new Equal(left, right);
        }
        return function instanceof E_NotEquals && !isPlain(left) && !isPlain(right)
                ? super.transform(function, Operand.of(left), Operand.of(right))
                : super.transform(function, left, right);
    }

    /** Whether it is quickly told from any value. Patterns are found by such constants, so these are left as they are. */
    private static boolean isPlain(Expr expression) {
        return expression.isConstant() && !expression.getConstant().isDuration();
    }

    private static ExprList operands(ExprList arguments) {
        return new ExprList(arguments.getListRaw().stream().map(Operand::of).toList());
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

    /** A function of two arguments, made anew. */
    private interface Binary {
        Expr of(Expr left, Expr right);
    }

    /** STRDT, of what is soon read. */
    private static final class Typed extends E_StrDatatype {
        Typed(Expr text, Expr type) {
            super(text, type);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue type) {
            if (type.isIRI()) {
                Operand.requireReadable(text.asString(), type.asNode().getURI());
            }
            return super.eval(text, type);
        }

        @Override
        public Expr copy(Expr text, Expr type) {
            return new Typed(text, type);
        }
    }

    /** As such still known to the optimizer, which joins patterns by it. */
    private static final class Equal extends E_Equals {
        Equal(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right, FunctionEnv environment) {
            return super.eval(Operand.requireBounded(left, environment), Operand.requireBounded(right, environment));
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Equal(left, right);
        }
    }

    /** Of numbers, dates and durations. ARQ joins strings too, which SPARQL 1.1 does not know, and which would double. */
    private static final class Sum extends E_Add {
        Sum(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (left.isString() || right.isString()) {
                throw new ExprEvalException("Strings have no sum; CONCAT joins them");
            }
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Sum(left, right);
        }
    }
}
