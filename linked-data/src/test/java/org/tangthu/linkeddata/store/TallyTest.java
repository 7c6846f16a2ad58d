package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Quad A = SSE.parseQuad("(<urn:x-a> <urn:x-s> <urn:x-p> 1)");
    private static final Quad B = SSE.parseQuad("(<urn:x-b> <urn:x-s> <urn:x-p> 2)");
    private static final Quad A_AGAIN = SSE.parseQuad("(<urn:x-a> <urn:x-t> <urn:x-p> 3)");

    private static Tally of(Quad... quads) {
        return Tally.of(List.of(quads).iterator(), quad -> {});
    }

    @Test
    void theSameQuadsAreTheSameInWhicheverOrderTheyCome() {
        assertThat(of(A, B, A_AGAIN)).isEqualTo(of(A_AGAIN, A, B));
        assertThat(of(A, B).triples()).isEqualTo(2);
    }

    @Test
    void aTripleInAnotherGraphIsAnother() {
        Quad moved = new Quad(B.getGraph(), A.asTriple());
        assertThat(of(A, B)).isNotEqualTo(of(moved, B));
    }

    @Test
    void eachQuadIsGivenOnce() {
        List<Quad> given = new ArrayList<>();
        Tally.of(List.of(A, B).iterator(), given::add);
        assertThat(given).containsExactly(A, B);
    }
}
