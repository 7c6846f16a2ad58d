package org.tangthu.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.object.Disk;

/** A moment at which a process says {@code here} and stands still, to be killed. */
final class Standstill {
    static final String HERE = "here";

    private final String kind;
    private final String step;
    private final AtomicInteger left;
    private volatile boolean armed;

    private Standstill(String kind, String step, int left) {
        this.kind = kind;
        this.step = step;
        this.left = new AtomicInteger(left);
    }

    /**
     * @param words {@code step NAME n} for the n-th commit that passes the step, {@code disk n} for the n-th call to the disk,
     *     or another word, alone, for {@link #at}
     */
    static Standstill of(String... words) {
        return switch (words[0]) {
            case "step" -> new Standstill("step", CommitStep.valueOf(words[1]).name(), Integer.parseInt(words[2]));
            case "disk" -> new Standstill("disk", "", Integer.parseInt(words[1]));
            default -> new Standstill(words[0], "", 1);
        };
    }

    /** What happens is counted from now on. */
    Standstill armed() {
        armed = true;
        return this;
    }

    CommitObserver observer() {
        return passed -> {
            if (passed.name().equals(step)) {
                at("step");
            }
        };
    }

    Disk disk() {
        return new StandingDisk();
    }

    /** Stands still if this is the moment. */
    void at(String moment) {
        if (armed && kind.equals(moment) && left.decrementAndGet() == 0) {
            System.out.println(HERE);
            while (true) {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private final class StandingDisk implements Disk {
        private final Disk disk = Disk.real();

        @Override
        public void syncFile(Path file) throws IOException {
            at("disk");
            disk.syncFile(file);
        }

        @Override
        public void syncFolder(Path folder) throws IOException {
            at("disk");
            disk.syncFolder(folder);
        }

        @Override
        public void move(Path source, Path target) throws IOException {
            at("disk");
            disk.move(source, target);
        }
    }
}
