package org.yanzhen.hardening;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line to the database, which can be cut, or hang with nothing coming through. */
final class Wire implements Closeable {

    private enum State {
        WHOLE,
        CUT,
        HANGING
    }

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    /** @param target port on this machine */
    Wire(int target) throws IOException {
        this.target = target;
        start(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    void cut() {
        change(State.CUT);
        open.forEach(Wire::closeQuietly);
    }

    void hang() {
        change(State.HANGING);
    }

    void mend() {
        change(State.WHOLE);
    }

    private synchronized void change(State next) {
        state = next;
        notifyAll();
    }

    private synchronized boolean isCut() {
        return state == State.CUT;
    }

    private synchronized void whileHanging() throws InterruptedException {
        while (state == State.HANGING) {
            wait();
        }
    }

    private void accept() {
        try {
            while (!entry.isClosed()) {
                var caller = entry.accept();
                if (isCut()) {
                    caller.close();
                    continue;
                }
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(caller);
                open.add(server);
                start(() -> pump(caller, server));
                start(() -> pump(server, caller));
            }
        } catch (IOException e) {
            if (!entry.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            var bytes = new byte[8192];
            for (var read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                whileHanging();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // cut
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        open.forEach(Wire::closeQuietly);
    }
}
