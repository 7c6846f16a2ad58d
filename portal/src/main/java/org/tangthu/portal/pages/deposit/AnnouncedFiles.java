package org.tangthu.portal.pages.deposit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.deposit.Announced;
import org.tangthu.portal.deposit.DepositDesk;
import org.tangthu.repository.ingest.PageFiles;
import org.tangthu.repository.ingest.SafeFile;

/** The files that a script announces, and what is wrong with a list of files. */
public final class AnnouncedFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnnouncedFiles() {}

    /**
     * Reads {@code [{"name": …, "length": …, "sha512": …}, …]}; nothing is none.
     *
     * @throws IllegalArgumentException if it is no such list
     */
    public static List<Announced> read(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        List<Announced> files = new ArrayList<>();
        try {
            for (JsonNode file : JSON.readTree(json)) {
                files.add(new Announced(
                        name(file.path("name").asText()),
                        file.path("length").asLong(-1),
                        file.path("sha512").asText()));
            }
        } catch (IOException none) {
            throw new IllegalArgumentException("the list of files cannot be read", none);
        }
        return files;
    }

    /** The name of a file, whichever way a file system spells it, without the folder that some browsers tell. */
    public static String name(String submitted) {
        String plain = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(plain, Form.NFC);
    }

    /** The key of the sentence that says what is wrong with files of these names; empty if nothing is. */
    public static Optional<String> complaint(List<String> names) {
        Set<String> known = new HashSet<>();
        if (names.size() > DepositDesk.MOST_FILES) {
            return Optional.of("deposit.files.many");
        }
        if (names.stream()
                .anyMatch(name ->
                        !PageFiles.named(name) || SafeFile.complaint(name).isPresent())) {
            return Optional.of("deposit.files.wrong");
        }
        return names.stream().allMatch(known::add) ? Optional.empty() : Optional.of("deposit.files.twice");
    }
}
