package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.repository.RepositoryException;

class DoorTest {
    @TempDir
    Path folder;

    /** Has written something that is not yet on its way when the catalogue fails. */
    private static final class Failing extends Door {
        private static final long serialVersionUID = 1L;

        private final transient RepositoryException failure;

        Failing(RepositoryException failure) {
            this.failure = failure;
        }

        @Override
        protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().write('<');
            throw failure;
        }
    }

    private static final class Away extends RepositoryException {
        private static final long serialVersionUID = 1L;

        private final boolean passing;

        Away(boolean passing) {
            super("jdbc:postgresql://database.test refuses connections");
            this.passing = passing;
        }

        @Override
        public boolean isTransient() {
            return passing;
        }
    }

    private HttpResponse<String> ask(boolean passing) {
        try (TestServer server = new TestServer(folder, Map.of(new Failing(new Away(passing)), List.of("/list")))) {
            return server.get("/list", "Accept-Language", "vi");
        }
    }

    @Test
    void whileTheCatalogueIsAwayTheAnswerSaysWhenToComeBack() {
        HttpResponse<String> answer = ask(true);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.body()).contains("nửa phút").doesNotContain("jdbc", "<");
    }

    @Test
    void whatWillNotPassIsNoMatterOfWaiting() {
        HttpResponse<String> answer = ask(false);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }
}
