package io.turnout.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that takes a whole letter and breaks the connection before it says so, or instead of a farewell. */
final class MailServerThatHangsUp implements AutoCloseable {

    private final ServerSocket listening;
    private final boolean answers;
    private final Runnable beforeItGreets;

    static MailServerThatHangsUp beforeItsAnswer() throws IOException {
        return new MailServerThatHangsUp(false, () -> {});
    }

    static MailServerThatHangsUp afterItsAnswer() throws IOException {
        return new MailServerThatHangsUp(true, () -> {});
    }

    /** @param meanwhile happens when a client has connected and waits */
    static MailServerThatHangsUp thatIsSlow(Runnable meanwhile) throws IOException {
        return new MailServerThatHangsUp(true, meanwhile);
    }

    private MailServerThatHangsUp(boolean answers, Runnable beforeItGreets) throws IOException {
        this.answers = answers;
        this.beforeItGreets = beforeItGreets;
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        try (Socket socket = listening.accept()) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            beforeItGreets.run();
            say(out, "220 ready");
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                answer(out, line.toUpperCase(Locale.ROOT));
            }
            if (answers) {
                say(out, "250 taken");
                in.readLine();
                // Without a word, as when the machine has failed.
                socket.setSoLinger(true, 0);
            }
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static void answer(OutputStream out, String command) throws IOException {
        if (command.equals("DATA")) {
            say(out, "354 go on");
        } else if (command.startsWith("EHLO") || command.startsWith("MAIL") || command.startsWith("RCPT")) {
            say(out, "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
