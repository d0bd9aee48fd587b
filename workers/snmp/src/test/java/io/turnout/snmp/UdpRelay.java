package io.turnout.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad line between a manager and a device: requests arrive late or never; answers get lost, come twice, late, and so
 * overtake each other. Seeded, so that a run can be repeated. Requests are not doubled: a device carries out what it is
 * sent, and nobody but the device could tell a SET that came twice from two.
 */
final class UdpRelay implements AutoCloseable {

    private static final int LARGEST = 65_535;

    private final DatagramSocket entrance;
    private final InetSocketAddress device;
    private final Quality quality;
    private final Random random;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final AtomicInteger lost = new AtomicInteger();

    /**
     * @param requestsLostPercent requests that the device never sees
     * @param lostPercent answers to requests that were carried out
     * @param delayMillis the longest that a packet is under way
     */
    record Quality(int requestsLostPercent, int lostPercent, int doubledPercent, int delayMillis) {}

    /** @param address where it listens, {@code host:port}; requests go on to {@code device} */
    UdpRelay(String address, String device, Quality quality, long seed) {
        this.device = socketAddress(device);
        this.quality = quality;
        this.random = new Random(seed);
        try {
            this.entrance = new DatagramSocket(socketAddress(address));
        } catch (SocketException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofPlatform().daemon().name("udp-relay").start(this::takeRequests);
    }

    /** Answers that never arrived, or were never given. */
    int lost() {
        return lost.get();
    }

    private void takeRequests() {
        while (!entrance.isClosed()) {
            DatagramPacket request = new DatagramPacket(new byte[LARGEST], LARGEST);
            try {
                entrance.receive(request);
            } catch (IOException closed) {
                return;
            }
            if (happens(quality.requestsLostPercent())) {
                lost.incrementAndGet();
            } else {
                later(() -> ask(request));
            }
        }
    }

    /** Each request on a socket of its own, so that its answer finds back. */
    private void ask(DatagramPacket request) {
        Thread.ofVirtual().start(() -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.setSoTimeout(2000);
                socket.send(new DatagramPacket(request.getData(), request.getLength(), device));
                DatagramPacket answer = new DatagramPacket(new byte[LARGEST], LARGEST);
                socket.receive(answer);
                giveBack(new DatagramPacket(answer.getData(), answer.getLength(), request.getSocketAddress()));
            } catch (IOException silent) {
                lost.incrementAndGet();
            }
        });
    }

    private void giveBack(DatagramPacket answer) {
        if (happens(quality.lostPercent())) {
            lost.incrementAndGet();
            return;
        }
        later(() -> deliver(answer));
        if (happens(quality.doubledPercent())) {
            later(() -> deliver(answer));
        }
    }

    private void deliver(DatagramPacket answer) {
        try {
            entrance.send(answer);
        } catch (IOException closed) {
            lost.incrementAndGet();
        }
    }

    private void later(Runnable step) {
        int delay;
        synchronized (random) {
            delay = random.nextInt(quality.delayMillis() + 1);
        }
        later.schedule(step, delay, TimeUnit.MILLISECONDS);
    }

    private boolean happens(int percent) {
        synchronized (random) {
            return random.nextInt(100) < percent;
        }
    }

    private static InetSocketAddress socketAddress(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return new InetSocketAddress(
                hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }

    @Override
    public void close() {
        entrance.close();
        later.shutdownNow();
    }
}
