package org.tangthu.iiif.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Debian's IIPImage as a process of its own, asked over FastCGI 1.0 as a web server would. */
public final class IipImage implements AutoCloseable {
    public static final String PROGRAM = "/usr/lib/iipimage-server/iipsrv.fcgi";

    private static final int VERSION = 1;
    private static final int BEGIN_REQUEST = 1;
    private static final int END_REQUEST = 3;
    private static final int PARAMS = 4;
    private static final int STDIN = 5;
    private static final int STDOUT = 6;
    private static final int RESPONDER = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final Process process;

    public IipImage() throws IOException {
        port = freePort();
        ProcessBuilder program = new ProcessBuilder(PROGRAM, "--bind", "127.0.0.1:" + port);
        program.environment()
                .putAll(Map.of(
                        "FILESYSTEM_PREFIX", "/", "LOGFILE", "/dev/null", "MAX_CVT", "10000", "JPEG_QUALITY", "95"));
        process = program.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /**
     * The body of an answer.
     *
     * @param request as in the Image API: {@code info.json}, or region to format
     */
    public byte[] get(Path image, String request) throws IOException, InterruptedException {
        String query = "IIIF=" + image.toAbsolutePath() + "/" + request;
        try (Socket socket = connect()) {
            ask(new DataOutputStream(socket.getOutputStream()), query);
            return body(answer(new DataInputStream(socket.getInputStream())), query);
        }
    }

    private Socket connect() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException e) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    private static void ask(DataOutputStream out, String query) throws IOException {
        record(out, BEGIN_REQUEST, new byte[] {0, RESPONDER, 0, 0, 0, 0, 0, 0});
        ByteArrayOutputStream parameters = new ByteArrayOutputStream();
        parameter(parameters, "REQUEST_METHOD", "GET");
        parameter(parameters, "QUERY_STRING", query);
        parameter(parameters, "HTTP_HOST", "127.0.0.1");
        parameter(parameters, "REQUEST_URI", "/?" + query);
        record(out, PARAMS, parameters.toByteArray());
        record(out, PARAMS, new byte[0]);
        record(out, STDIN, new byte[0]);
        out.flush();
    }

    private static void parameter(ByteArrayOutputStream to, String name, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        to.write(name.length());
        // A long length has four bytes, of which the first bit is set.
        new DataOutputStream(to).writeInt(bytes.length | 1 << 31);
        to.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        to.writeBytes(bytes);
    }

    private static void record(DataOutputStream out, int type, byte[] content) throws IOException {
        out.writeByte(VERSION);
        out.writeByte(type);
        out.writeShort(1);
        out.writeShort(content.length);
        out.writeShort(0);
        out.write(content);
    }

    private static byte[] answer(DataInputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        while (true) {
            in.readByte();
            int type = in.readByte();
            in.readShort();
            int length = in.readUnsignedShort();
            int padding = in.readUnsignedShort() >> 8;
            byte[] content = in.readNBytes(length);
            in.skipNBytes(padding);
            if (type == STDOUT) {
                answer.writeBytes(content);
            } else if (type == END_REQUEST) {
                return answer.toByteArray();
            }
        }
    }

    private static byte[] body(byte[] answer, String query) throws IOException {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String headers = text.substring(0, Math.max(0, end));
        if (end < 0 || headers.contains("Status: 4") || headers.contains("Status: 5")) {
            throw new IOException(
                    "IIPImage answers " + query + " with " + text.lines().toList());
        }
        return text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
