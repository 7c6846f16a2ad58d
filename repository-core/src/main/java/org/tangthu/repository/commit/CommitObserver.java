package org.tangthu.repository.commit;

/** Hears when a commit has passed a step, on the committing thread. Crash tests die in here. */
@FunctionalInterface
public interface CommitObserver {
    void passed(CommitStep step);

    static CommitObserver none() {
        return step -> {};
    }
}
