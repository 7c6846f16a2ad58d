package org.tangthu.analysis.hannom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a table beside this class, each split at its spaces. */
final class Table {
    private Table() {}

    static List<String[]> rows(String name) {
        try (InputStream table = Table.class.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException(
                        "The jar of org.tangthu.analysis is incomplete: it lacks hannom/" + name);
            }
            return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table hannom/" + name + " of org.tangthu.analysis cannot be read", e);
        }
    }
}
