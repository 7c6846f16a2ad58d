package org.tangthu.repository.json;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.problem.Problems;

/** What a deposit is going to bring, told before it comes: {@code {"files": [{"name": …, "length": …, "sha512": …}]}}. */
public record DepositForm(List<DeclaredFile> files) {
    /** Bytes of a form. */
    public static final int MAX_BYTES = 16 << 20;

    private static final int MAX_FILES = 2 * PageList.MAX_PAGES + 1;

    public DepositForm {
        files = List.copyOf(files);
    }

    /**
     * A file to come.
     *
     * @param length in bytes
     * @param sha512 lower-case hexadecimal; may be missing only if there is a path
     * @param path where the file lies already on the server's disk; empty if it will be sent
     */
    public record DeclaredFile(String name, long length, Optional<String> sha512, Optional<String> path) {
        public DeclaredFile {
            if (sha512.isEmpty() && path.isEmpty()) {
                throw new IllegalArgumentException("a file that is sent needs its sha512");
            }
        }
    }

    /** Reads a form from JSON; empty after a complaint. */
    public static Optional<DepositForm> read(byte[] json, Problems problems) {
        if (json.length > MAX_BYTES) {
            problems.error("the form has " + json.length + " bytes", "at most " + MAX_BYTES + " are accepted");
            return Optional.empty();
        }
        return Document.json(json, problems).flatMap(tree -> form(tree, problems));
    }

    private static Optional<DepositForm> form(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        List<DeclaredFile> files = fields.list("files", MAX_FILES, DepositForm::file);
        if (files.stream().map(DeclaredFile::name).distinct().count() < files.size()) {
            fields.error("files", "two files have the same name", "each has its own");
        }
        return fields.build(() -> new DepositForm(files));
    }

    private static Optional<DeclaredFile> file(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> name = fields.required("name", Text.line(255));
        Optional<Long> length = fields.required("length", Values.NUMBER);
        Optional<String> sha512 = fields.optional("sha512", Values.SHA512);
        Optional<String> path = fields.optional("path", Text.line(4_096));
        return fields.build(() -> new DeclaredFile(name.orElseThrow(), length.orElseThrow(), sha512, path));
    }
}
