package org.tangthu.portal.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.repository.json.Nearest;

/** What was given for each key, the environment before the file, and everything that is wrong with it. */
final class Values {
    static final String PREFIX = "TANGTHU_";
    /** For the launcher; not keys of the configuration. */
    private static final Set<String> OTHER_VARIABLES = Set.of(PREFIX + "HOME", PREFIX + "JAVA_OPTS");

    private final Map<String, Given> given = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private record Given(String text, String where) {}

    Values(Path file, Map<String, String> environment) {
        Map<String, Key<?>> names = Keys.ALL.stream().collect(Collectors.toMap(Key::name, Function.identity()));
        YamlFile.read(file)
                .forEach((name, value) -> take(names, name, value.text(), file + ": line " + value.line() + ": "));
        Map<String, Key<?>> variables = Keys.ALL.stream().collect(Collectors.toMap(Key::variable, Function.identity()));
        environment.entrySet().stream()
                .filter(e -> e.getKey().startsWith(PREFIX) && !OTHER_VARIABLES.contains(e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> take(variables, e.getKey(), e.getValue().strip(), "environment: "));
    }

    private void take(Map<String, Key<?>> known, String name, String text, String where) {
        Key<?> key = known.get(name);
        if (key == null) {
            String guess = Nearest.to(name, known.keySet())
                    .map(nearest -> "; did you mean '" + nearest + "'?")
                    .orElse("");
            problems.add(where + "there is no key '" + name + "'" + guess);
        } else if (!text.isEmpty()) {
            given.put(key.name(), new Given(text, where + "'" + name + "'"));
        }
    }

    /** The value of a key; a wrong one is noted, and the fallback returned in its place. */
    <T> T get(Key<T> key) {
        Given value = given.get(key.name());
        if (value != null) {
            try {
                return key.form().read(value.text());
            } catch (IllegalArgumentException e) {
                problems.add(value.where() + " must be " + e.getMessage() + ", not '" + value.text() + "'");
            }
        }
        return key.form().read(key.fallback());
    }

    void refuse(Key<?> key, String sentence) {
        Given value = given.get(key.name());
        problems.add((value == null ? "'" + key.name() + "'" : value.where()) + " " + sentence);
    }

    /** @throws ConfigurationException with every problem noted so far */
    void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
