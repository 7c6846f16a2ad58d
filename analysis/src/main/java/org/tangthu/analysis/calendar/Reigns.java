package org.tangthu.analysis.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The reigns that books of Vietnam count years by, Vietnam's before China's, each in the order of time. */
public final class Reigns {
    private static final Pattern COLUMN = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern OR = Pattern.compile("/");

    private final List<Reign> all;

    public Reigns(List<Reign> all) {
        this.all = List.copyOf(all);
    }

    /** The table of this module. */
    public static Reigns bundled() {
        try (InputStream table = Reigns.class.getResourceAsStream("reigns.txt")) {
            var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)).lines();
            return new Reigns(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Reigns::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The table of reigns cannot be read from the module's jar", e);
        }
    }

    public List<Reign> all() {
        return all;
    }

    /** Those that count a year: several when a ruler followed another, or when two houses reigned. */
    public List<Reign> of(int year) {
        return all.stream().filter(reign -> reign.contains(year)).toList();
    }

    private static Reign row(String line) {
        String[] cells = COLUMN.split(line.strip());
        return new Reign(
                cells[0],
                cells[1],
                List.of(OR.split(cells[2])),
                List.of(OR.split(cells[3])),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]));
    }
}
