package org.tangthu.linkeddata.dump.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.linkeddata.dump.Dump;
import org.tangthu.linkeddata.dump.DumpFile;
import org.tangthu.linkeddata.dump.DumpForm;
import org.tangthu.linkeddata.dump.Dumps;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.http.FileAnswer;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.http.SentFile;
import org.tangthu.linkeddata.http.Words;
import org.tangthu.repository.negotiation.Accept;

/**
 * {@code /dumps/}: the dumps that there are, as a page or as JSON; {@code /dumps/{dump}/{file}}: a file, which never changes
 * under its address; {@code /dumps/{dump}/SHA256SUMS}; {@code /dumps/latest/…}: the newest. 410 for a dump that was
 * taken away.
 */
public final class DumpServlet extends Door {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.tangthu.linkeddata.dump.http.dumps";
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final String LATEST = "latest";
    private static final String SUMS = "SHA256SUMS";
    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z");

    private final transient Dumps dumps;
    private final transient DumpList list;
    private final transient PageFrame frame;
    private final transient FileAnswer file = new FileAnswer();

    /** @param list tells what there is */
    public DumpServlet(Dumps dumps, DumpList list, PageFrame frame) {
        this.dumps = dumps;
        this.list = list;
        this.frame = frame;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null) {
            Answer.moved(response, list.address());
            return;
        }
        String[] path = rest(request).split("/", -1);
        if (path.length == 1 && path[0].isEmpty()) {
            list(request, response);
        } else if (path.length == 2) {
            String name =
                    path[0].equals(LATEST) ? dumps.newest().map(Dump::name).orElse(LATEST) : path[0];
            response.setHeader("Content-Location", list.address() + name + "/" + path[1]);
            named(request, response, name, path[1]);
        } else {
            unknown(response, rest(request));
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> type = Accept.of(request.getHeaders("Accept")).best(List.of(HTML, JSON));
        if (type.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "not.acceptable", HTML + ", " + JSON);
        } else if (type.get().equals(JSON)) {
            Answer.body(response, JSON, list.json());
        } else {
            Answer.page(response, frame, list.page(Words.of(request, BUNDLE)));
        }
    }

    private void named(HttpServletRequest request, HttpServletResponse response, String name, String rest)
            throws IOException {
        Optional<Dump> dump = dumps.find(name);
        if (dump.isEmpty() && NAME.matcher(name).matches()) {
            Answer.text(response, HttpServletResponse.SC_GONE, "dump.gone", name, list.address());
        } else if (dump.isPresent() && rest.equals(SUMS)) {
            Answer.body(response, "text/plain;charset=utf-8", sums(dump.get()));
        } else if (dump.flatMap(found -> found.file(rest)).isPresent()) {
            DumpFile wanted = dump.get().file(rest).orElseThrow();
            response.addHeader("Link", "<" + list.licence() + ">; rel=\"license\"");
            response.addHeader("Link", "<" + list.catalogue(wanted) + ">; rel=\"describedby\"");
            if (!file.send(request, response, sent(dump.get(), wanted))) {
                Answer.text(response, HttpServletResponse.SC_GONE, "dump.gone", name, list.address());
            }
        } else {
            unknown(response, name + "/" + rest);
        }
    }

    private SentFile sent(Dump dump, DumpFile wanted) {
        return new SentFile(
                dumps.path(dump, wanted),
                wanted.size(),
                wanted.sha256(),
                dump.at(),
                DumpForm.COMPRESSION,
                Optional.of(dump.name() + "-" + wanted.name()));
    }

    /** As {@code sha256sum -c} reads it. */
    private static byte[] sums(Dump dump) {
        return dump.files().stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private void unknown(HttpServletResponse response, String path) throws IOException {
        Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "dump.unknown", "/dumps/" + path, list.address());
    }
}
