package org.tangthu.repository.text;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.text.XmlCursor.Event;

/**
 * What an ALTO file says of its making: {@code OCRProcessing} with its {@code ocrProcessingStep} (2, 3), or a
 * {@code Processing} that generates content (4). What was done before and after the recognition tells nothing.
 */
final class AltoProcessing {
    private static final Set<String> OTHER_STEPS = Set.of("preProcessingStep", "postProcessingStep");
    private static final Set<String> FACTS =
            Set.of("processingCategory", "processingDateTime", "softwareName", "softwareVersion", "softwareCreator");
    private static final int MOST = 200;

    private Optional<Machine> machine = Optional.empty();

    /** Who recognized the text; empty if the file does not say that anything did. */
    Optional<Machine> machine() {
        return machine;
    }

    /** Reads the element that the cursor stands at, to its end. */
    void read(XmlCursor xml) throws IOException {
        boolean recognition = xml.name().equals("OCRProcessing");
        Map<String, String> facts = new HashMap<>();
        facts(xml, facts);
        boolean generates =
                facts.getOrDefault("processingCategory", "contentGeneration").equals("contentGeneration");
        if (recognition || generates && facts.containsKey("softwareName")) {
            machine = machine.or(() -> Optional.of(machine(facts)));
        }
    }

    private static void facts(XmlCursor xml, Map<String, String> facts) throws IOException {
        String element = xml.name();
        StringBuilder text = new StringBuilder();
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                facts(xml, OTHER_STEPS.contains(xml.name()) ? new HashMap<>() : facts);
            } else if (event == Event.TEXT && FACTS.contains(element) && text.length() < MOST) {
                text.append(xml.text());
            }
        }
        if (!text.toString().isBlank()) {
            facts.putIfAbsent(element, text.toString().strip());
        }
    }

    private static Machine machine(Map<String, String> facts) {
        Optional<Machine> named = Optional.ofNullable(facts.get("softwareName"))
                .or(() -> Optional.ofNullable(facts.get("softwareCreator")))
                .map(name -> Engines.named(name, Optional.ofNullable(facts.get("softwareVersion"))));
        Machine known = named.orElse(Machine.UNKNOWN);
        Optional<Instant> at =
                Optional.ofNullable(facts.get("processingDateTime")).flatMap(AltoProcessing::instant);
        return new Machine(known.engine(), known.version(), List.of(), Optional.empty(), at);
    }

    /** A time with its zone; a date alone, or a time that is none, tells no instant. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
