package org.tangthu.linkeddata.http;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Puts REGEX and REPLACE of a query on an engine that takes linear time: the JDK's needs time beyond any deadline for
 * patterns such as {@code (a|aa)+$} and cannot be stopped. What the engine does not know (back references, the flag x) is
 * an expression error, as is a pattern that would grow too large.
 */
final class LinearRegex extends ExprTransformCopy {
    private static final int LONGEST = 500;
    private static final int MOST_REPEATS = 1_000;
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,4})(?:,(\\d{1,4}))?");

    private final ElementTransform elements = new ElementTransformCopyBase();

    private LinearRegex() {}

    static Query in(Query query) {
        LinearRegex linear = new LinearRegex();
        return QueryTransformOps.transform(query, linear.elements, linear);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new Match(arguments);
        }
        return function instanceof E_StrReplace ? new Replace(arguments) : super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
        Element element = ElementTransformer.transform(function.getElement(), elements, this);
        return function instanceof E_NotExists ? new E_NotExists(element) : new E_Exists(element);
    }

    private static Pattern compile(NodeValue pattern, String flags) {
        String text = pattern.asString();
        try {
            return flags.contains("q")
                    ? Pattern.compile(Pattern.quote(text), flags(flags))
                    : Pattern.compile(bounded(text), flags(flags));
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("The pattern '" + text + "' is not understood: " + e.getMessage(), e);
        }
    }

    /** Counted repetitions multiply when they are nested, so their product bounds the size of the program. */
    private static String bounded(String pattern) {
        long repeats = 1;
        Matcher counts = REPEAT.matcher(pattern);
        while (counts.find() && repeats <= MOST_REPEATS) {
            String most = counts.group(2) == null ? counts.group(1) : counts.group(2);
            repeats *= Math.max(1, Integer.parseInt(most));
        }
        if (repeats > MOST_REPEATS || pattern.length() > LONGEST) {
            throw new ExprEvalException("The pattern is too large");
        }
        return pattern;
    }

    private static int flags(String letters) {
        int flags = 0;
        for (char letter : letters.toCharArray()) {
            flags |= switch (letter) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 's' -> Pattern.DOTALL;
                case 'm' -> Pattern.MULTILINE;
                case 'q' -> 0;
                default -> throw new ExprEvalException("The flag '" + letter + "' is not known; i, m, q and s are");
            };
        }
        return flags;
    }

    private static Node string(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("Not a string: " + value);
        }
        return value.asNode();
    }

    private static String optional(List<NodeValue> arguments, int index) {
        return arguments.size() > index ? arguments.get(index).asString() : "";
    }

    /** REGEX(text, pattern, flags?). */
    private static final class Match extends ExprFunctionN {
        Match(ExprList arguments) {
            super("regex", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            Node text = string(arguments.get(0));
            Pattern pattern = compile(arguments.get(1), optional(arguments, 2));
            return NodeValue.booleanReturn(
                    pattern.matcher(text.getLiteralLexicalForm()).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Match(arguments);
        }
    }

    /** REPLACE(text, pattern, replacement, flags?); the language of the text stays. */
    private static final class Replace extends ExprFunctionN {
        Replace(ExprList arguments) {
            super("replace", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            Node text = string(arguments.get(0));
            Pattern pattern = compile(arguments.get(1), optional(arguments, 3));
            String lang = text.getLiteralLanguage();
            try {
                String replaced = pattern.matcher(text.getLiteralLexicalForm())
                        .replaceAll(arguments.get(2).asString());
                return lang.isEmpty()
                        ? NodeValue.makeString(replaced)
                        : NodeValue.makeNode(NodeFactory.createLiteralLang(replaced, lang));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new ExprEvalException("The replacement names a group that the pattern has not", e);
            }
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }
    }
}
