package org.goodturn.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do something at the same moment: each on a thread of its own, however few processors there are. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Nobody begins before all are there.
     *
     * @param work given a number from 0
     * @return what each got, in the order of the numbers
     */
    public static <T> List<T> times(int times, IntFunction<T> work) throws InterruptedException {
        var everybodyIsHere = new CountDownLatch(times);
        var works = IntStream.range(0, times)
                .<Callable<T>>mapToObj(number -> () -> {
                    everybodyIsHere.countDown();
                    everybodyIsHere.await();
                    return work.apply(number);
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(works).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
