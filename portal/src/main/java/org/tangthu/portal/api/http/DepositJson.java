package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.tangthu.repository.deposit.DepositStatus;
import org.tangthu.repository.deposit.DepositStatus.FileStatus;

/** The JSON form of deposits. */
final class DepositJson {
    private DepositJson() {}

    static ObjectNode status(DepositStatus status) {
        ObjectNode node = Json.object();
        node.put("id", status.id());
        node.put("state", status.state().code());
        ArrayNode files = node.putArray("files");
        status.files().forEach(file -> files.add(file(file)));
        ArrayNode problems = node.putArray("problems");
        status.problems().forEach(problem -> problems.add(Json.problem(problem)));
        status.progress().ifPresent(progress -> node.putObject("progress")
                .put("stage", word(progress.stage()))
                .put("done", progress.done())
                .put("total", progress.total()));
        status.outcome().ifPresent(outcome -> node.putObject("outcome")
                .put("kind", word(outcome.kind()))
                .put("id", outcome.id())
                .put("version", outcome.version()));
        return node;
    }

    static ObjectNode file(FileStatus file) {
        return Json.object()
                .put("name", file.name())
                .put("length", file.length())
                .put("received", file.received());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
