package org.tangthu.linkeddata.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** Functions of strings: what they make is not long, and what they look for is found in linear time. */
final class BoundedStrings {
    /** Up to this length of what is looked for the JDK's search is quick enough, and it is quicker for most. */
    private static final int SHORT = 64;

    private BoundedStrings() {}

    /** Where a text begins in another; -1 if nowhere. Knuth, Morris and Pratt's way. */
    static int find(String text, String sought) {
        int[] fallback = fallback(sought);
        int matched = 0;
        for (int at = 0; at < text.length(); at++) {
            while (matched > 0 && text.charAt(at) != sought.charAt(matched)) {
                matched = fallback[matched - 1];
            }
            if (text.charAt(at) == sought.charAt(matched)) {
                matched++;
            }
            if (matched == sought.length()) {
                return at - matched + 1;
            }
        }
        return -1;
    }

    /** For each place, how long the beginning of the text is that also ends there. */
    private static int[] fallback(String sought) {
        int[] lengths = new int[sought.length()];
        int length = 0;
        for (int at = 1; at < sought.length(); at++) {
            while (length > 0 && sought.charAt(at) != sought.charAt(length)) {
                length = lengths[length - 1];
            }
            if (sought.charAt(at) == sought.charAt(length)) {
                length++;
            }
            lengths[at] = length;
        }
        return lengths;
    }

    private static boolean isShort(NodeValue sought) {
        return sought.asString().length() <= SHORT;
    }

    /** The beginning of a text that is looked for, to have the library check that both can be compared. */
    private static NodeValue beginning(NodeValue sought) {
        return like(sought, sought.asString().substring(0, 1));
    }

    private static NodeValue like(NodeValue value, String text) {
        String lang = value.asNode().getLiteralLanguage();
        return lang.isEmpty()
                ? NodeValue.makeString(text)
                : NodeValue.makeNode(NodeFactory.createLiteralLang(text, lang));
    }

    /** CONCAT. */
    static final class Concat extends E_StrConcat {
        Concat(ExprList arguments) {
            super(arguments);
        }

        @Override
        protected NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
            List<NodeValue> values = new ArrayList<>();
            long length = 0;
            for (Expr argument : getArgs()) {
                NodeValue value = argument.eval(binding, environment);
                length += value.asString().length();
                SafeExpressions.requireShort(length, Budget.of(environment));
                values.add(value);
            }
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }
    }

    /** ENCODE_FOR_URI, which makes texts up to nine times as long, again and again. */
    static final class Encode extends E_StrEncodeForURI {
        Encode(Expr argument) {
            super(argument);
        }

        @Override
        public NodeValue eval(NodeValue value, FunctionEnv environment) {
            SafeExpressions.requireShort(value.asString().length(), Budget.of(environment));
            return super.eval(value);
        }

        @Override
        public Expr copy(Expr argument) {
            return new Encode(argument);
        }
    }

    /** CONTAINS. */
    static final class Contains extends E_StrContains {
        Contains(Expr text, Expr sought) {
            super(text, sought);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue sought) {
            if (isShort(sought)) {
                return super.eval(text, sought);
            }
            return NodeValue.booleanReturn(
                    super.eval(text, beginning(sought)).getBoolean() && find(text.asString(), sought.asString()) >= 0);
        }

        @Override
        public Expr copy(Expr text, Expr sought) {
            return new Contains(text, sought);
        }
    }

    /** STRBEFORE. */
    static final class Before extends E_StrBefore {
        Before(Expr text, Expr sought) {
            super(text, sought);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue sought) {
            NodeValue quick = super.eval(text, isShort(sought) ? sought : beginning(sought));
            if (isShort(sought)) {
                return quick;
            }
            int at = find(text.asString(), sought.asString());
            return at < 0 ? NodeValue.nvEmptyString : like(text, text.asString().substring(0, at));
        }

        @Override
        public Expr copy(Expr text, Expr sought) {
            return new Before(text, sought);
        }
    }

    /** STRAFTER. */
    static final class After extends E_StrAfter {
        After(Expr text, Expr sought) {
            super(text, sought);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue sought) {
            NodeValue quick = super.eval(text, isShort(sought) ? sought : beginning(sought));
            if (isShort(sought)) {
                return quick;
            }
            int at = find(text.asString(), sought.asString());
            return at < 0
                    ? NodeValue.nvEmptyString
                    : like(
                            text,
                            text.asString().substring(at + sought.asString().length()));
        }

        @Override
        public Expr copy(Expr text, Expr sought) {
            return new After(text, sought);
        }
    }
}
