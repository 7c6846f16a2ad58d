package org.tangthu.linkeddata.ahead;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.tangthu.repository.projection.TransientFailure;

/**
 * Reads things in portions, while those before are used. Thread-safe.
 *
 * @param <A> what is asked for
 * @param <T> what is read, any number for each portion
 */
public final class ReadAhead<A, T> {
    private final Function<List<A>, List<T>> reader;
    private final ExecutorService threads;
    private final int portion;
    private final int most;

    /**
     * @param reader reads a portion
     * @param portion how many are asked for at once
     * @param most portions that are read or wait to be used; at most so many are read in vain by who stops
     */
    public ReadAhead(Function<List<A>, List<T>> reader, ExecutorService threads, int portion, int most) {
        this.reader = reader;
        this.threads = threads;
        this.portion = portion;
        this.most = most;
    }

    /**
     * What is read of all that is asked for, in its order, for one thread. What fails while a portion is read is thrown where
     * the first of that portion would stand; who is interrupted while waiting gets a {@link TransientFailure}.
     */
    public Iterator<T> of(List<A> asked) {
        return new Reading(asked);
    }

    private final class Reading implements Iterator<T> {
        private final List<A> asked;
        private final Queue<Future<List<T>>> coming = new ArrayDeque<>();
        private Iterator<T> here = Collections.emptyIterator();
        private int begun;

        Reading(List<A> asked) {
            this.asked = asked;
            begin();
        }

        private void begin() {
            while (begun < asked.size() && coming.size() < most) {
                List<A> next = asked.subList(begun, Math.min(begun + portion, asked.size()));
                begun += next.size();
                coming.add(threads.submit(() -> reader.apply(next)));
            }
        }

        @Override
        public boolean hasNext() {
            while (!here.hasNext() && !coming.isEmpty()) {
                here = await(coming.remove()).iterator();
                begin();
            }
            return here.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return here.next();
        }
    }

    private static <T> T await(Future<T> coming) {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw (Error) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("Interrupted while waiting for what is read", e);
        }
    }
}
