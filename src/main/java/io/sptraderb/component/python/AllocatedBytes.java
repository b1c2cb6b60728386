package io.sptraderb.component.python;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What a platform thread has allocated since it began, kept or not. */
final class AllocatedBytes {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocatedBytes() {}

    static long of(Thread thread) {
        return THREADS.getThreadAllocatedBytes(thread.threadId());
    }
}
