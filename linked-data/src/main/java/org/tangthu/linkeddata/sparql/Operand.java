package org.tangthu.linkeddata.sparql;

import java.math.BigDecimal;
import java.util.Map;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.vocabulary.XSD;

/**
 * What an operator or a function is given that may work on it for a while: the query has time left, the number is not
 * endless, the duration not long. (The JDK adds a duration to a date month by month, and compares two by eight such sums.)
 */
final class Operand extends ExprFunction1 {
    private static final int MOST_BITS = 4_096;
    private static final int MOST_PLACES = 1_000;
    private static final int LONGEST_VALUE = 2_000;
    private static final long MOST_YEARS = 10_000;
    private static final Map<DatatypeConstants.Field, Long> SECONDS = Map.of(
            DatatypeConstants.YEARS, 31_556_952L,
            DatatypeConstants.MONTHS, 2_629_746L,
            DatatypeConstants.DAYS, 86_400L,
            DatatypeConstants.HOURS, 3_600L,
            DatatypeConstants.MINUTES, 60L,
            DatatypeConstants.SECONDS, 1L);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(MOST_YEARS * SECONDS.get(DatatypeConstants.YEARS));

    private final boolean brief;

    /** With a sign of no length, it is written as a pair of brackets, to whoever sends queries elsewhere. */
    private Operand(Expr value, boolean brief) {
        super(value, "operand", "");
        this.brief = brief;
    }

    static Expr of(Expr value) {
        return value instanceof Operand ? value : new Operand(value, false);
    }

    /** What is read as a value of another type, and is no long text. */
    static Expr brief(Expr value) {
        return new Operand(value, true);
    }

    /** Whether to read this term as a value takes long: a number or a date of thousands of digits. */
    static boolean isLong(Node term) {
        return term.isLiteral() && isLong(term.getLiteralLexicalForm(), term.getLiteralDatatypeURI());
    }

    private static boolean isLong(String text, String type) {
        return text.length() > LONGEST_VALUE
                && type.startsWith(NodeValue.xsdNamespace)
                && !type.equals(XSD.xstring.getURI());
    }

    /** @throws ExprEvalException if it takes long to read a text as a value of this type */
    static void requireReadable(String text, String type) {
        if (isLong(text, type)) {
            throw tooLong();
        }
    }

    private static ExprEvalException tooLong() {
        return new ExprEvalException("The number is too long to reckon with");
    }

    /**
     * Goes on with what is bounded, if there is time.
     *
     * @throws RefusedQuery if it is too long a duration; the query has ended then
     * @throws ExprEvalException if it is too long a number, which is an error of the expression
     */
    static NodeValue requireBounded(NodeValue value, FunctionEnv environment) {
        Budget budget = Budget.of(environment);
        budget.check();
        if (value.hasNode() && isLong(value.getNode()) || value.isDecimal() && isEndless(value.getDecimal())) {
            throw tooLong();
        }
        if (value.isDuration() && isLong(value.getDuration())) {
            throw budget.ended(new RefusedQuery("The query uses a duration of more than " + MOST_YEARS + " years"));
        }
        return value;
    }

    private static boolean isEndless(BigDecimal number) {
        return number.unscaledValue().bitLength() > MOST_BITS || Math.abs(number.scale()) > MOST_PLACES;
    }

    private static boolean isLong(Duration duration) {
        BigDecimal length = BigDecimal.ZERO;
        for (var field : SECONDS.entrySet()) {
            if (duration.isSet(field.getKey())) {
                var count = new BigDecimal(duration.getField(field.getKey()).toString());
                length = length.add(count.multiply(BigDecimal.valueOf(field.getValue())));
            }
        }
        return length.compareTo(LONGEST) > 0;
    }

    @Override
    public NodeValue eval(NodeValue value, FunctionEnv environment) {
        if (brief && value.isLiteral() && value.asString().length() > LONGEST_VALUE) {
            throw tooLong();
        }
        return requireBounded(value, environment);
    }

    @Override
    public NodeValue eval(NodeValue value) {
        throw new ExprEvalException("Expressions are evaluated while a query runs, and not before");
    }

    @Override
    public Expr copy(Expr value) {
        return new Operand(value, brief);
    }
}
