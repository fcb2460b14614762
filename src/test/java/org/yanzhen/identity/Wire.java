package org.yanzhen.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The only way to a server on this machine: it can be cut, so that nobody gets through, and held, so that nobody is answered. */
final class Wire {

    private final int server;
    private final InetSocketAddress entrance;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;
    private boolean held;

    /** @param server the port at the other end */
    Wire(int server) {
        this.server = server;
        this.listening = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.entrance = (InetSocketAddress) listening.getLocalSocketAddress();
    }

    /** A port nobody listens on. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getPort();
    }

    /** Connections are refused, those that stand break. */
    synchronized void cut() {
        close(listening);
        ends.forEach(Wire::close);
    }

    /** Connections are taken, and those that stand stay, but not a byte goes through. */
    synchronized void hold() {
        held = true;
    }

    /** Everything goes through, also what was held back. */
    synchronized void mend() {
        held = false;
        notifyAll();
        if (listening.isClosed()) {
            listening = listen(entrance);
        }
    }

    private ServerSocket listen(InetSocketAddress address) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address);
            inBackground(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) throws IOException {
        while (!socket.isClosed()) {
            var client = socket.accept();
            ends.add(client);
            inBackground(() -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException, InterruptedException {
        passable();
        try (client;
                var behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            ends.add(behind);
            inBackground(() -> pump(behind, client));
            pump(client, behind);
        } finally {
            ends.remove(client);
        }
    }

    private void pump(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            var bytes = new byte[8192];
            var in = from.getInputStream();
            for (var count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                passable();
                to.getOutputStream().write(bytes, 0, count);
            }
        } finally {
            ends.remove(from);
        }
    }

    private synchronized void passable() throws InterruptedException {
        while (held) {
            wait();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** A connection that breaks is what this is for. */
    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException broken) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
