package org.tangthu.linkeddata.sparql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * REGEX and REPLACE on an engine that takes linear time: the JDK's needs time beyond any deadline for patterns such as
 * {@code (a|aa)+$} and cannot be stopped. What the engine does not know (back references, the flag x) is an expression
 * error, as is a pattern that would grow too large.
 */
final class LinearRegex {
    private static final int LONGEST = 500;
    private static final int MOST_REPEATS = 1_000;
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,4})(?:,(\\d{1,4}))?");

    private LinearRegex() {}

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
    static final class Match extends ExprFunctionN {
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
    static final class Replace extends ExprFunctionN {
        Replace(ExprList arguments) {
            super("replace", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            Node text = string(arguments.get(0));
            Pattern pattern = compile(arguments.get(1), optional(arguments, 3));
            String lang = text.getLiteralLanguage();
            try {
                String replaced = replaced(
                        pattern, text.getLiteralLexicalForm(), arguments.get(2).asString());
                return lang.isEmpty()
                        ? NodeValue.makeString(replaced)
                        : NodeValue.makeNode(NodeFactory.createLiteralLang(replaced, lang));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new ExprEvalException("The replacement names a group that the pattern has not", e);
            }
        }

        private static String replaced(Pattern pattern, String text, String replacement) {
            var matcher = pattern.matcher(text);
            StringBuilder made = new StringBuilder();
            while (matcher.find()) {
                matcher.appendReplacement(made, replacement);
                SafeExpressions.requireShort(made.length());
            }
            matcher.appendTail(made);
            SafeExpressions.requireShort(made.length());
            return made.toString();
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }
    }
}
