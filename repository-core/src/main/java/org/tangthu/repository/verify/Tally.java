package org.tangthu.repository.verify;

/** Counts what a verification sees and passes it on. */
final class Tally {
    private final VerifyListener listener;
    private final long all;
    private long objects;
    private long findings;
    private long repaired;

    Tally(VerifyListener listener, long all) {
        this.listener = listener;
        this.all = all;
    }

    void object() {
        objects++;
        listener.checked(Finding.OCFL, objects, all);
    }

    void projected(String projector, long done) {
        listener.checked(projector, done, all);
    }

    void found(Finding finding) {
        findings++;
        if (finding.repaired()) {
            repaired++;
        }
        listener.found(finding);
    }

    VerifyReport report() {
        return new VerifyReport(objects, findings, repaired);
    }
}
