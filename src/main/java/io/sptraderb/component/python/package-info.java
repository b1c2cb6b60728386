/**
 * Runs Python components in process, on the engine's own candle arrays: the adapter behind
 * {@link io.sptraderb.component.ComponentRuntime}.
 *
 * <p>Start at {@link io.sptraderb.component.python.PythonRuntime}. A call is answered from the memo, or: a context is
 * taken from the pool and used on the calling thread; the source texts the call needs are read and fixed as a snapshot
 * ({@code ComponentsFolder}, {@code Snapshot}); indicators and signal run ({@code Evaluation}, and
 * {@code sptraderb/_runtime.py} on the other side); whole columns come back ({@code SignalReader}). Meanwhile the
 * {@code Watchdog} holds the call to its limits.
 *
 * <p>The guest has no files, network, threads, processes, environment or host classes. Modules come from two places
 * only: the class path folder {@code python/} and the components folder, both read by us.
 *
 * <p>This is the only package that knows GraalVM. It must not know strategies, trading or the wire.
 */
@NullMarked
package io.sptraderb.component.python;

import org.jspecify.annotations.NullMarked;
