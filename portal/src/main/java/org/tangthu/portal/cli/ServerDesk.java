package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Progress.Stage;
import org.tangthu.repository.object.Sha512;
import org.tangthu.repository.problem.Problem;

/** A running server, by its deposit API: a form, the files, a commit, and then asking until it is done. */
final class ServerDesk implements Desk {
    private static final String DEPOSITS = "/api/deposits";
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ServerClient server;

    ServerDesk(ServerClient server) {
        this.server = server;
    }

    @Override
    public Answer hand(Deposit deposit, Progress progress) {
        try {
            List<File> files = deposit.files().values().stream()
                    .filter(file -> belongs(file, deposit))
                    .toList();
            String address = DEPOSITS + "/"
                    + server.post(DEPOSITS, Optional.of(form(files))).path("id").asText();
            for (File file : files) {
                server.put(address + "/files/" + ServerClient.segment(file.name()), file.path());
            }
            return ended(server.commit(address + "/commit"), address, progress);
        } catch (IOException | PortalException e) {
            return new Answer(Result.REFUSED, "", List.of(e.getMessage()));
        }
    }

    /** Another description in the folder is another deposit. */
    private static boolean belongs(File file, Deposit deposit) {
        return file.name().equals(deposit.description().name())
                || FolderSource.kindOf(file.name()).isEmpty();
    }

    private static JsonNode form(List<File> files) throws IOException {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        ArrayNode list = form.putArray("files");
        for (File file : files) {
            list.addObject()
                    .put("name", file.name())
                    .put("length", Files.size(file.path()))
                    .put("sha512", Sha512.of(file.path()));
        }
        return form;
    }

    private Answer ended(JsonNode first, String address, Progress progress) {
        JsonNode status = first;
        while (!status.path("state").asText().matches("done|refused|open")) {
            JsonNode page = status.path("progress");
            if (page.isObject()) {
                Stage stage = Stage.valueOf(page.path("stage").asText().toUpperCase(Locale.ROOT));
                progress.pages(
                        stage, page.path("done").asInt(), page.path("total").asInt());
            }
            pause();
            status = server.get(address);
        }
        List<String> remarks = new ArrayList<>();
        status.path("problems").forEach(problem -> remarks.add(problem(problem).toString()));
        if (status.path("state").asText().equals("open")) {
            // The folder is where it was: what is mended there comes again as a whole.
            server.delete(address);
        }
        JsonNode outcome = status.path("outcome");
        return outcome.isObject()
                ? new Answer(
                        OwnDesk.result(outcome.path("kind").asText()),
                        outcome.path("id").asText(),
                        remarks)
                : new Answer(Result.REFUSED, "", remarks);
    }

    private static Problem problem(JsonNode json) {
        return new Problem(
                Problem.Severity.valueOf(json.path("severity").asText().toUpperCase(Locale.ROOT)),
                json.path("file").asText(),
                json.path("line").asInt(),
                json.path("field").asText(),
                json.path("what").asText(),
                json.path("right").asText(),
                json.path("vi").asText());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("Interrupted; the server goes on with what was committed", e);
        }
    }
}
