package org.yanzhen.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** What several do at the same moment. */
public final class Together {

    public static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        return atOnce(List.of(one, other));
    }

    /** What came of each, in the order of the deeds. */
    public static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            var running = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private Together() {}
}
