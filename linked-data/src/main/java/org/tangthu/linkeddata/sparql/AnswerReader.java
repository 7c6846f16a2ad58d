package org.tangthu.linkeddata.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.RowSet;

/** Takes the answer of a query: one of the three, once. It reads as much as it wants, at once, and on the calling thread. */
public interface AnswerReader {
    /** Of SELECT. */
    void solutions(RowSet rows);

    /** Of ASK. */
    void truth(boolean answer);

    /** Of CONSTRUCT and DESCRIBE; a triple may come more than once. */
    void triples(Iterator<Triple> triples);
}
