package org.tangthu.linkeddata.dump;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A new file that is packed as it is written; once closed it is on disk, and its size and checksum are known. */
final class PackedFile extends FilterOutputStream {
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final MessageDigest digest;
    private final OutputStream below;
    private final GZIPOutputStream packer;
    private boolean closed;
    private long size;
    private String sha256 = "";

    /** @throws java.nio.file.FileAlreadyExistsException if there is one */
    static PackedFile create(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream below =
                    new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest), BUFFER);
            return new PackedFile(file, digest, below, new GZIPOutputStream(below, BUFFER));
        } catch (IOException e) {
            file.close();
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private PackedFile(FileChannel file, MessageDigest digest, OutputStream below, GZIPOutputStream packer) {
        super(new BufferedOutputStream(packer, BUFFER));
        this.file = file;
        this.digest = digest;
        this.below = below;
        this.packer = packer;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    /** Does nothing: writers of RDF flush often, and the file is whole only once it is closed. */
    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            out.flush();
            packer.finish();
            below.flush();
            size = file.position();
            sha256 = HexFormat.of().formatHex(digest.digest());
            file.force(true);
        }
    }

    /** In bytes, packed. Once closed. */
    long size() {
        return size;
    }

    /** Of the packed bytes, 64 hexadecimal digits in lower case. Once closed. */
    String sha256() {
        return sha256;
    }
}
