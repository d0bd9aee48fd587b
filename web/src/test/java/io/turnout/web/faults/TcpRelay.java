package io.turnout.web.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;

/**
 * A line between a client and a server that loses answers: the request arrives and is carried out, then the connection
 * is cut before a byte of the answer comes back.
 */
final class TcpRelay implements AutoCloseable {

    private static final int PIECE = 8192;

    private final ServerSocket entrance;
    private final int exit;
    private final Random random;
    private final int lostPercent;

    /** @param lostPercent share of connections whose first answer is lost */
    TcpRelay(int exit, int lostPercent, Random random) {
        this.exit = exit;
        this.lostPercent = lostPercent;
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

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), exit);
                boolean lossy = isLossy();
                Thread.ofVirtual().start(() -> pump(client, server, false));
                Thread.ofVirtual().start(() -> pump(server, client, lossy));
            } catch (IOException closedOrServerAway) {
                // The client sees a connection that ends, and asks again.
            }
        }
    }

    private boolean isLossy() {
        synchronized (random) {
            return random.nextInt(100) < lostPercent;
        }
    }

    private static void pump(Socket from, Socket to, boolean lose) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0 && !lose; length = in.read(piece)) {
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException cut) {
            // Either end is gone; closing both tells the other.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
