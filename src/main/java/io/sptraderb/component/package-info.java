/**
 * What an indicator or a signal is, whatever language it is written in.
 *
 * <p>Start at {@link io.sptraderb.component.ComponentRuntime}, the port behind which components run, and
 * {@link io.sptraderb.component.SignalTable}, what a signal says: one row for each event, columns for its outputs.
 * Failures are the leaves of {@link io.sptraderb.component.ComponentException}.
 *
 * <p>This package knows nothing of Python, of strategies or of trading.
 */
@NullMarked
package io.sptraderb.component;

import org.jspecify.annotations.NullMarked;
