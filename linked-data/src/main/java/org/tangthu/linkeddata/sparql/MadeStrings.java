package org.tangthu.linkeddata.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** How long the values are that a query makes itself: those of the store are short, and few are long by accident. */
final class MadeStrings {
    private static final int ORDINARY = 200;
    private static final int LONGEST_ROW = 4 * 1024 * 1024;

    private long longest;

    /** Of the rows so far: characters of the longest, beyond what is ordinary. */
    long longestRow() {
        return longest;
    }

    /** @throws GreedyQuery if the rows that get this variable become too long */
    QueryIterator watched(QueryIterator rows, Var variable) {
        return new QueryIteratorWrapper(rows) {
            @Override
            protected Binding moveToNextBinding() {
                Binding row = super.moveToNextBinding();
                if (length(row.get(variable)) > ORDINARY) {
                    longest = Math.max(longest, length(row));
                }
                return row;
            }
        };
    }

    private static long length(Binding row) {
        long length = 0;
        for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
            length += length(row.get(variables.next()));
        }
        if (length > LONGEST_ROW) {
            throw new GreedyQuery("The query makes a row of more than " + LONGEST_ROW + " characters");
        }
        return length;
    }

    private static int length(Node value) {
        if (value == null || value.isBlank()) {
            return 0;
        }
        return value.isLiteral()
                ? value.getLiteralLexicalForm().length()
                : value.toString().length();
    }
}
