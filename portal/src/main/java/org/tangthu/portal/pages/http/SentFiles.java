package org.tangthu.portal.pages.http;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.tangthu.portal.deposit.Announced;
import org.tangthu.portal.deposit.DepositDesk;
import org.tangthu.portal.pages.deposit.AnnouncedFiles;
import org.tangthu.repository.object.Sha512;

/** The files that came in a form: those in which one was chosen. They lie on disk until the request is answered. */
record SentFiles(List<Part> parts) {
    static SentFiles of(List<Part> sent) {
        return new SentFiles(sent.stream()
                .filter(part -> !part.getSubmittedFileName().isEmpty())
                .toList());
    }

    List<String> names() {
        return parts.stream().map(SentFiles::name).toList();
    }

    private static String name(Part part) {
        return AnnouncedFiles.name(part.getSubmittedFileName());
    }

    /** What a script would have told of them before. */
    List<Announced> announced() throws IOException {
        List<Announced> announced = new ArrayList<>();
        for (Part part : parts) {
            announced.add(new Announced(name(part), part.getSize(), sha512(part)));
        }
        return announced;
    }

    private static String sha512(Part part) throws IOException {
        MessageDigest digest = Sha512.digest();
        try (InputStream in = new DigestInputStream(part.getInputStream(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha512.hex(digest.digest());
    }

    /** Puts each in its place in a deposit. @throws org.tangthu.repository.deposit.DepositRefused if it has none there */
    void putInto(String deposit, DepositDesk desk) throws IOException {
        for (Part part : parts) {
            try (InputStream in = part.getInputStream()) {
                desk.put(deposit, name(part), 0, part.getSize(), in);
            }
        }
    }
}
