package org.tangthu.portal.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tangthu.portal.PortalException;

/** Asks for a password: twice on a terminal, which does not show it; else the first line of standard input. */
final class PasswordInput {
    private static final int LONGEST = 1_024;

    private final InputStream in;

    PasswordInput(InputStream in) {
        this.in = in;
    }

    /** @param fromInput whether standard input is read even if there is a terminal */
    String ask(String login, boolean fromInput) {
        Console console = System.console();
        return console == null || fromInput ? line() : typed(console, login);
    }

    private static String typed(Console console, String login) {
        char[] first = console.readPassword("Password of %s: ", login);
        char[] second = console.readPassword("The same again: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new PortalException("The two passwords are not the same; nothing was changed");
        }
        return new String(first);
    }

    private String line() {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST);
            String line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new PortalException("There is no password on standard input; write it there as one line");
            }
            return line;
        } catch (IOException e) {
            throw new PortalException("Standard input cannot be read", e);
        }
    }
}
