package org.tangthu.linkeddata.dump.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.linkeddata.dump.Dump;
import org.tangthu.linkeddata.dump.DumpFile;
import org.tangthu.linkeddata.dump.DumpForm;
import org.tangthu.linkeddata.dump.Dumps;
import org.tangthu.linkeddata.http.Html;
import org.tangthu.linkeddata.http.Page;
import org.tangthu.linkeddata.http.Words;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.publish.OpenDataSettings;
import org.tangthu.repository.address.Addresses;

/** The dumps that there are, for people and for programs. Thread-safe. */
public final class DumpList {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_DATASETS = 500;

    private final Dumps dumps;
    private final OpenDataSettings settings;
    private final Addresses addresses;
    private final Function<String, Optional<String>> collections;

    /** @param collections the name of a collection, by its identifier */
    public DumpList(
            Dumps dumps,
            OpenDataSettings settings,
            Addresses addresses,
            Function<String, Optional<String>> collections) {
        this.dumps = dumps;
        this.settings = settings;
        this.addresses = addresses;
        this.collections = collections;
    }

    /** Its address, with the last slash. */
    String address() {
        return addresses.at("/dumps/");
    }

    String licence() {
        return settings.licence();
    }

    /** Where the dataset of a file is described. */
    String catalogue(DumpFile file) {
        return addresses.at("/catalog/" + file.dataset().path());
    }

    byte[] json() {
        ObjectNode json =
                JSON.createObjectNode().put("licence", settings.licence()).put("publisher", settings.publisher());
        ArrayNode list = json.putArray("dumps");
        dumps.all().forEach(dump -> json(dump, list.addObject()));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void json(Dump dump, ObjectNode json) {
        json.put("name", dump.name())
                .put("at", dump.at().toString())
                .put("sequence", dump.sequence())
                .put("triples", dump.triples())
                .put("checksums", checksums(dump));
        ArrayNode files = json.putArray("files");
        for (DumpFile file : dump.files()) {
            files.addObject()
                    .put("dataset", catalogue(file))
                    .put("address", dumps.address(dump, file))
                    .put("mediaType", file.form().mediaType())
                    .put("compression", DumpForm.COMPRESSION)
                    .put("size", file.size())
                    .put("sha256", file.sha256())
                    .put("entries", file.entries());
        }
    }

    private String checksums(Dump dump) {
        return address() + dump.name() + "/SHA256SUMS";
    }

    Page page(Words words) {
        Html body = new Html()
                .element("h1", words.text("title"))
                .element("p", words.text("what"))
                .open("p")
                .text(words.text("licence", settings.publisher()) + " ")
                .link(settings.licence(), settings.licence())
                .close("p");
        if (dumps.all().isEmpty()) {
            body.element("p", words.text("none"));
        }
        dumps.all().forEach(dump -> section(dump, words, body));
        return new Page(
                "/dumps/",
                words.language(),
                words.text("title"),
                Optional.of(words.text("what")),
                words.page(address()),
                List.of(new Page.Alternate("application/json", address())),
                body);
    }

    private void section(Dump dump, Words words, Html body) {
        String at = DateTimeFormatter.ofPattern(words.text("instant"), words.locale())
                .withZone(settings.zone())
                .format(dump.at());
        body.element("h2", words.text("dump", at), "id", dump.name())
                .open("p")
                .text(words.text("dump.size", dump.triples(), size(dump.size(), words)) + " ")
                .link(checksums(dump), words.text("checksums"))
                .close("p")
                .open("dl", "class", "fields");
        List<DatasetName> datasets =
                dump.files().stream().map(DumpFile::dataset).distinct().toList();
        datasets.stream().limit(MOST_DATASETS).forEach(dataset -> row(dump, dataset, words, body));
        body.close("dl");
        if (datasets.size() > MOST_DATASETS) {
            body.element("p", words.text("more", datasets.size() - MOST_DATASETS));
        }
    }

    private void row(Dump dump, DatasetName dataset, Words words, Html body) {
        body.open("div").element("dt", title(dataset, words)).open("dd");
        for (DumpFile file : dump.of(dataset)) {
            body.link(
                            dumps.address(dump, file),
                            words.text("form." + file.form().name()))
                    .text(" (" + size(file.size(), words) + ") ");
        }
        body.close("dd").close("div");
    }

    private String title(DatasetName dataset, Words words) {
        return dataset.collection()
                .map(id -> collections.apply(id).orElse(id))
                .orElseGet(() -> words.text("dataset." + dataset.kind().code()));
    }

    private static String size(long bytes, Words words) {
        double kilobytes = bytes / 1_000.0;
        return kilobytes < 1_000
                ? words.text("size.kb", Math.ceil(kilobytes))
                : words.text("size.mb", kilobytes / 1_000);
    }
}
