/**
 * Adapters that keep strategies and results beyond the life of the process.
 *
 * <p>Start at {@link io.sptraderb.store.JsonRunStore}, which keeps jobs and their results as files. Every write is
 * whole or absent; what cannot be read is reported and left out, never half used.
 *
 * <p>This package knows nothing of HTTP or Python, and decides nothing: it remembers.
 */
@NullMarked
package io.sptraderb.store;

import org.jspecify.annotations.NullMarked;
