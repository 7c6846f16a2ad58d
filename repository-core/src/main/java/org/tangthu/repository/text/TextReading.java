package org.tangthu.repository.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextOrigin.Machine;

/**
 * A page as read from a file, with what the file says of itself.
 *
 * @param machine the program that made the text; empty if nothing in the file tells of one
 * @param repairs what was wrong in the file and was mended in {@code page}
 */
public record TextReading(PageText page, Optional<Machine> machine, List<Repair> repairs) {
    public TextReading {
        Objects.requireNonNull(page);
        Objects.requireNonNull(machine);
        repairs = List.copyOf(repairs);
    }

    /** Something that was mended. @param line where it stands first */
    public record Repair(int line, String what) {}

    /** Words with a confidence are a machine's, even if the file names none. @param named by the file */
    static TextReading of(PageText page, Optional<Machine> named, Repairs repairs) {
        Optional<Double> confidence = mean(page);
        Optional<Machine> machine = named.or(() -> confidence.map(any -> Machine.UNKNOWN));
        return new TextReading(page, machine.map(known -> known.withConfidence(confidence)), repairs.list());
    }

    /** Who made the text, as far as the file tells: where it names no machine, a person. */
    public TextOrigin origin() {
        return machine.<TextOrigin>map(known -> known).orElse(TextOrigin.PERSON);
    }

    /** Mean confidence of the words; empty if the file tells of none. */
    public Optional<Double> confidence() {
        return mean(page);
    }

    private static Optional<Double> mean(PageText page) {
        OptionalDouble mean = page.confidence();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }
}
