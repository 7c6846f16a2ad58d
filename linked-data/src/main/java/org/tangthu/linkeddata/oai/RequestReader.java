package org.tangthu.linkeddata.oai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tangthu.repository.feed.SetSpec;

/** Reads arguments, strictly: what the verb does not know, what stands twice and what is missing is an error (section 3.6). */
final class RequestReader {
    private static final String VERB = "verb";
    private static final String TOKEN = "resumptionToken";
    private static final String PREFIX = "metadataPrefix";
    private static final String IDENTIFIER = "identifier";

    /** {@code metadataPrefixType} of the schema of answers, in which the arguments are repeated. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+");

    private final Map<String, List<String>> arguments;

    private RequestReader(Map<String, List<String>> arguments) {
        this.arguments = arguments;
    }

    /**
     * Reads a request.
     *
     * @param arguments by name, each with all of its values
     * @throws OaiError badVerb or badArgument
     */
    static OaiRequest read(Map<String, List<String>> arguments) {
        return new RequestReader(arguments).request();
    }

    private OaiRequest request() {
        List<String> verbs = arguments.getOrDefault(VERB, List.of());
        if (verbs.size() != 1) {
            throw new OaiError(OaiCode.BAD_VERB, "A request has one verb; this one has " + verbs.size());
        }
        return switch (verbs.get(0)) {
            case "Identify" -> identify();
            case "ListMetadataFormats" -> formats();
            case "ListSets" -> sets();
            case "GetRecord" -> record();
            case "ListIdentifiers" -> list(true);
            case "ListRecords" -> list(false);
            default ->
                throw new OaiError(
                        OaiCode.BAD_VERB,
                        "The verbs are Identify, ListMetadataFormats, ListSets, GetRecord, ListIdentifiers, ListRecords");
        };
    }

    private OaiRequest identify() {
        only();
        return new OaiRequest.Identify();
    }

    private OaiRequest formats() {
        only(IDENTIFIER);
        return new OaiRequest.ListMetadataFormats(value(IDENTIFIER).map(RequestReader::identifier));
    }

    private OaiRequest sets() {
        only(TOKEN);
        return new OaiRequest.ListSets(value(TOKEN));
    }

    private OaiRequest record() {
        only(IDENTIFIER, PREFIX);
        return new OaiRequest.GetRecord(identifier(required(IDENTIFIER)), prefix());
    }

    private OaiRequest list(boolean headers) {
        only(TOKEN, PREFIX, "from", "until", "set");
        Optional<String> token = value(TOKEN);
        if (token.isPresent()) {
            if (arguments.size() > 2) {
                throw bad(TOKEN + " is an exclusive argument: it says all that the first request said");
            }
            return new OaiRequest.Resumed(headers, token.get());
        }
        String prefix = prefix();
        Optional<OaiInstant> from = value("from").map(text -> OaiInstant.parse("from", text));
        Optional<OaiInstant> until = value("until").map(text -> OaiInstant.parse("until", text));
        if (from.isPresent() && until.isPresent()) {
            order(from.get(), until.get());
        }
        return new OaiRequest.List(
                headers,
                new OaiRequest.Selection(prefix, from, until, value("set").map(this::set)));
    }

    private static void order(OaiInstant from, OaiInstant until) {
        if (from.wholeDay() != until.wholeDay()) {
            throw bad("from and until are both days or both seconds");
        }
        if (until.begin().isBefore(from.begin())) {
            throw bad("until is before from");
        }
    }

    /** What has the form of the schema's {@code setSpecType} may be asked for, though no set of ours can be called so. */
    private SetSpec set(String text) {
        return SetSpec.parse(text)
                .orElseThrow(() -> isSet(text)
                        ? new OaiError(OaiCode.NO_RECORDS_MATCH, "There is no set '" + text + "'; ListSets tells them")
                        : bad("set '" + text + "' can be no set; ListSets tells them"));
    }

    /** {@code setSpecType} of the schema; part by part, since one expression for all would need a stack as deep as there are. */
    private static boolean isSet(String text) {
        return Stream.of(text.split(":", -1))
                .allMatch(part -> NAME.matcher(part).matches());
    }

    private void only(String... allowed) {
        Set<String> known = Set.of(allowed);
        Set<String> unknown = new TreeSet<>(arguments.keySet());
        unknown.removeAll(known);
        unknown.remove(VERB);
        if (!unknown.isEmpty()) {
            throw bad("The verb knows no argument " + String.join(", ", unknown));
        }
        arguments.forEach((name, values) -> {
            if (values.size() > 1) {
                throw bad("The argument " + name + " stands " + values.size() + " times");
            }
        });
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(arguments.get(name)).map(values -> values.get(0));
    }

    private String required(String name) {
        return value(name).orElseThrow(() -> bad("The argument " + name + " is missing"));
    }

    private String prefix() {
        String prefix = required(PREFIX);
        if (!NAME.matcher(prefix).matches()) {
            throw bad(PREFIX + " can be no name of a format; ListMetadataFormats tells them");
        }
        return prefix;
    }

    private static String identifier(String text) {
        try {
            return new URI(text).toString();
        } catch (URISyntaxException e) {
            throw bad(IDENTIFIER + " is no URI: " + e.getReason());
        }
    }

    private static OaiError bad(String message) {
        return new OaiError(OaiCode.BAD_ARGUMENT, message);
    }
}
