package org.tangthu.linkeddata.store;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/** What was committed to a store, told in step with its commits: a snapshot lies between two of them. Thread-safe. */
final class Changes {
    private Set<String> names = new HashSet<>();
    private boolean followed;
    private long commits;
    private long growth;
    private OptionalLong before = OptionalLong.empty();

    /** Where a snapshot lies. */
    record Mark(long commits, long growth) {}

    /**
     * @param commit commits
     * @param written the names of the graphs that were written
     * @param grown by how many triples
     */
    synchronized void commit(Runnable commit, Set<String> written, long grown) {
        commit.run();
        commits++;
        growth += grown;
        if (followed) {
            names.addAll(written);
        }
    }

    /** @param begin begins a reading transaction */
    synchronized Mark mark(Runnable begin) {
        begin.run();
        return new Mark(commits, growth);
    }

    /** The same; the names of the graphs that are written from then on can be {@link #taken}. */
    synchronized Mark follow(Runnable begin) {
        followed = true;
        names = new HashSet<>();
        return mark(begin);
    }

    synchronized void unfollow() {
        followed = false;
        names = new HashSet<>();
    }

    synchronized Set<String> taken() {
        Set<String> taken = names;
        names = new HashSet<>();
        return taken;
    }

    synchronized long commits() {
        return commits;
    }

    /** Somebody counted the triples as of a mark. */
    synchronized void counted(Mark mark, long triples) {
        before = OptionalLong.of(triples - mark.growth());
    }

    /** How many triples there are; empty while nobody has counted them. */
    synchronized OptionalLong triples() {
        return before.isPresent() ? OptionalLong.of(before.getAsLong() + growth) : before;
    }
}
