package org.tangthu.repository;

import java.nio.file.Path;

/** A process that tells whether it gets the lock of a home. */
final class LockAttempt {
    private LockAttempt() {}

    public static void main(String[] arguments) {
        System.out.println(HomeLock.tryTake(Path.of(arguments[0])).isPresent());
    }
}
