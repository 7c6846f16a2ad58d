package org.tangthu.portal.cli;

import org.tangthu.portal.PortalException;
import org.tangthu.repository.RepositoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns what a command throws into clear lines on standard error. Our own exceptions are sentences that say what to do;
 * anything else is a mistake of the program and shows its stack trace with {@code --verbose}.
 */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        boolean ours = thrown instanceof PortalException || thrown instanceof RepositoryException;
        line.getErr().println("tangthu: " + (ours ? thrown.getMessage() : "unexpected failure: " + thrown));
        boolean verbose = parsed.originalArgs().contains("--verbose");
        if (verbose) {
            thrown.printStackTrace(line.getErr());
        } else if (!ours) {
            line.getErr().println("The same command with --verbose tells more.");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
