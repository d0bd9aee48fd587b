package io.turnout.web.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line between clients and a server, as bad as it is told to be: slow both ways, silent on the way back, or cut. It
 * neither doubles nor re-orders nor drops single bytes: TCP mends all that, and what programs see of it is slowness,
 * silence and cuts.
 */
final class TcpRelay implements AutoCloseable {

    private static final int PIECE = 65_536;

    private final ServerSocket entrance;
    private final int exit;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object answers = new Object();
    private boolean held;
    private volatile int lostPercent;
    private volatile Duration delay = Duration.ZERO;

    TcpRelay(int exit, Random random) {
        this.exit = exit;
        this.random = random;
        try {
            this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /**
     * Of connections that are made from now on this share is cut before a byte of the first answer comes back: the
     * request arrives and is carried out.
     */
    void loseFirstAnswers(int percent) {
        lostPercent = percent;
    }

    /** Every piece is under way for this long, in both directions. */
    void delay(Duration each) {
        delay = each;
    }

    /** Requests still arrive and are carried out; their answers wait. */
    void holdAnswers() {
        hold(true);
    }

    void releaseAnswers() {
        hold(false);
    }

    private void hold(boolean now) {
        synchronized (answers) {
            held = now;
            answers.notifyAll();
        }
    }

    /** Cuts what is connected, whatever is under way; who connects again comes through. */
    void cut() {
        open.forEach(TcpRelay::shut);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException closed) {
                // The end of the relay, or a client that left before it was let in.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), exit);
        } catch (IOException serverAway) {
            // A line that stays open to nobody would keep the client waiting for ever.
            client.close();
            return;
        }
        open.add(client);
        open.add(server);
        boolean lossy = isLossy();
        Thread.ofVirtual().start(() -> pump(client, server, false, false));
        Thread.ofVirtual().start(() -> pump(server, client, true, lossy));
    }

    private boolean isLossy() {
        synchronized (random) {
            return random.nextInt(100) < lostPercent;
        }
    }

    private void pump(Socket from, Socket to, boolean back, boolean lose) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0 && !lose; length = in.read(piece)) {
                Waiting.real(delay);
                if (back) {
                    awaitRelease();
                }
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException cut) {
            // Either end is gone; closing both tells the other.
        } finally {
            open.remove(from);
        }
    }

    private void awaitRelease() {
        synchronized (answers) {
            while (held) {
                try {
                    answers.wait();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
        cut();
        releaseAnswers();
    }
}
