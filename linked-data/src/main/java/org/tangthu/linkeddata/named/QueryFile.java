package org.tangthu.linkeddata.named;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a file of a query: lines beginning with {@code #+} hold {@code key: value}, the others are SPARQL. The keys are {@code
 * title.vi}, {@code title.en}, {@code description.vi}, {@code description.en}, and for each parameter {@code parameter.NAME} with its
 * type, {@code parameter.NAME.vi}, {@code .en}, {@code .example} and, if it must be given, {@code .required}.
 *
 * @param terms address of the terms of this portal, which the files write as {@code <ns#>}
 */
record QueryFile(ParameterTypes types, String terms) {
    private static final String HEADER = "#+ ";
    private static final String PARAMETER = "parameter.";

    NamedQuery query(String name, String file) {
        Map<String, String> header = new LinkedHashMap<>();
        file.lines().filter(line -> line.startsWith(HEADER)).forEach(line -> {
            int colon = line.indexOf(": ");
            header.put(line.substring(HEADER.length(), colon), line.substring(colon + 2));
        });
        String text = file.lines().filter(line -> !line.startsWith(HEADER)).collect(Collectors.joining("\n"));
        return new NamedQuery(
                name,
                texts(header, "title."),
                texts(header, "description."),
                parameters(header),
                text.replace("<ns#>", "<" + terms + ">").strip() + "\n");
    }

    private List<Parameter> parameters(Map<String, String> header) {
        List<Parameter> parameters = new ArrayList<>();
        header.forEach((key, value) -> {
            if (key.startsWith(PARAMETER) && key.indexOf('.', PARAMETER.length()) < 0) {
                parameters.add(new Parameter(
                        key.substring(PARAMETER.length()),
                        types.of(value),
                        texts(header, key + "."),
                        header.containsKey(key + ".required"),
                        Optional.ofNullable(header.get(key + ".example"))));
            }
        });
        return parameters;
    }

    private static Texts texts(Map<String, String> header, String key) {
        return new Texts(header.get(key + "vi"), header.get(key + "en"));
    }
}
