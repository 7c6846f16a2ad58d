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
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * REGEX and REPLACE on an engine that takes linear time: the JDK's needs time beyond any deadline for patterns such as
 * {@code (a|aa)+$} and cannot be stopped. What the engine does not know (back references, the flag x) is refused, as is a
 * pattern that would grow too large; and while it reads a long text, it asks the budget.
 */
final class LinearRegex {
    private static final int LONGEST = 500;
    /** Length of a pattern times its repetitions, for so many steps are taken at each character of a text. */
    private static final long MOST_STEPS = 20_000;

    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,4})(?:,(\\d{1,4}))?");

    private LinearRegex() {}

    /** REGEX(text, pattern, flags?). @throws RefusedQuery if its pattern stands there and is not to be used */
    static Expr match(ExprList arguments) {
        return new Match(arguments, new LastPattern()).requireGoodPattern();
    }

    /** REPLACE(text, pattern, replacement, flags?). @throws RefusedQuery if its pattern stands there and is not to be used */
    static Expr replace(ExprList arguments) {
        return new Replace(arguments, new LastPattern()).requireGoodPattern();
    }

    private static Pattern compile(String pattern, String flags) {
        try {
            return flags.contains("q")
                    ? Pattern.compile(Pattern.quote(pattern), flags(flags))
                    : Pattern.compile(bounded(pattern), flags(flags));
        } catch (PatternSyntaxException e) {
            throw new RefusedQuery("The pattern '" + pattern + "' is not understood: " + e.getMessage());
        }
    }

    /** Counted repetitions multiply when they are nested, so their product bounds the size of the program. */
    private static String bounded(String pattern) {
        long steps = pattern.length();
        Matcher counts = REPEAT.matcher(pattern);
        while (counts.find() && steps <= MOST_STEPS) {
            String most = counts.group(2) == null ? counts.group(1) : counts.group(2);
            steps *= Math.max(1, Integer.parseInt(most));
        }
        if (steps > MOST_STEPS || pattern.length() > LONGEST) {
            throw new RefusedQuery("A pattern has at most " + LONGEST + " characters, and " + MOST_STEPS
                    + " times its repetitions; '" + pattern.substring(0, Math.min(50, pattern.length()))
                    + "…' has more");
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
                default ->
                    throw new RefusedQuery("The flag '" + letter + "' of patterns is not known; i, m, q and s are");
            };
        }
        return flags;
    }

    /** The pattern that was used last: most queries use one, for every row. Thread-safe. */
    private static final class LastPattern {
        private volatile Compiled last = new Compiled("", "", Pattern.compile(""));

        Pattern of(String text, String flags) {
            Compiled known = last;
            if (!known.text().equals(text) || !known.flags().equals(flags)) {
                known = new Compiled(text, flags, compile(text, flags));
                last = known;
            }
            return known.pattern();
        }

        private record Compiled(String text, String flags, Pattern pattern) {}
    }

    /** A long text, which asks the budget as it is read. */
    private record WatchedText(String text, Budget budget, int[] read) implements CharSequence {
        private static final int SHORT = 256;

        static CharSequence of(String text, Budget budget) {
            return text.length() <= SHORT ? text : new WatchedText(text, budget, new int[1]);
        }

        @Override
        public char charAt(int index) {
            if (++read[0] % SHORT == 0) {
                budget.check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What both have in common. */
    private abstract static class Search extends ExprFunctionN {
        final LastPattern patterns;
        private final int flags;

        Search(String name, ExprList arguments, int flags, LastPattern patterns) {
            super(name, arguments);
            this.flags = flags;
            this.patterns = patterns;
        }

        Expr requireGoodPattern() {
            if (getArg(2).isConstant()
                    && (numArgs() <= flags || getArg(flags + 1).isConstant())) {
                pattern(getArgs().stream()
                        .map(each -> each.isConstant() ? each.getConstant() : NodeValue.nvEmptyString)
                        .toList());
            }
            return this;
        }

        Pattern pattern(List<NodeValue> arguments) {
            return patterns.of(
                    arguments.get(1).asString(),
                    arguments.size() > flags ? arguments.get(flags).asString() : "");
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
            Budget budget = Budget.of(environment);
            budget.check();
            NodeValue text = arguments.get(0);
            if (!text.isString() && !text.isLangString()) {
                throw new ExprEvalException("Not a string: " + text);
            }
            try {
                return eval(text.asNode(), pattern(arguments), arguments, budget);
            } catch (RefusedQuery e) {
                throw budget.ended(e);
            }
        }

        abstract NodeValue eval(Node text, Pattern pattern, List<NodeValue> arguments, Budget budget);

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            throw new ExprEvalException("Patterns are searched for while a query runs, and not before");
        }
    }

    private static final class Match extends Search {
        private static final int FLAGS = 2;

        Match(ExprList arguments, LastPattern patterns) {
            super("regex", arguments, FLAGS, patterns);
        }

        @Override
        NodeValue eval(Node text, Pattern pattern, List<NodeValue> arguments, Budget budget) {
            CharSequence watched = WatchedText.of(text.getLiteralLexicalForm(), budget);
            return NodeValue.booleanReturn(pattern.matcher(watched).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Match(arguments, patterns);
        }
    }

    /** The language of the text stays. */
    private static final class Replace extends Search {
        private static final int FLAGS = 3;

        Replace(ExprList arguments, LastPattern patterns) {
            super("replace", arguments, FLAGS, patterns);
        }

        @Override
        NodeValue eval(Node text, Pattern pattern, List<NodeValue> arguments, Budget budget) {
            CharSequence watched = WatchedText.of(text.getLiteralLexicalForm(), budget);
            String lang = text.getLiteralLanguage();
            try {
                String replaced = replaced(pattern, watched, arguments.get(2).asString(), budget);
                return lang.isEmpty()
                        ? NodeValue.makeString(replaced)
                        : NodeValue.makeNode(NodeFactory.createLiteralLang(replaced, lang));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new ExprEvalException("The replacement names a group that the pattern has not", e);
            }
        }

        private static String replaced(Pattern pattern, CharSequence text, String replacement, Budget budget) {
            var matcher = pattern.matcher(text);
            StringBuilder made = new StringBuilder();
            while (matcher.find()) {
                matcher.appendReplacement(made, replacement);
                SafeExpressions.requireShort(made.length(), budget);
            }
            matcher.appendTail(made);
            SafeExpressions.requireShort(made.length(), budget);
            return made.toString();
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments, patterns);
        }
    }
}
