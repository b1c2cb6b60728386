/**
 * Adapters that keep strategies and results outside the program: in folders and files.
 *
 * <p>Start at {@link io.sptraderb.store.FolderStrategyCatalog}, which finds strategies in a folder, and
 * {@link io.sptraderb.store.JsonRunStore}, which keeps jobs and their results as files; the ports they implement are in
 * {@code backtest}. Names that come from users never become paths before their form is checked, every write is whole or
 * absent, and what cannot be read is reported, never half used.
 *
 * <p>This package knows nothing of HTTP, simulation or Python, and decides nothing: it remembers.
 */
@NullMarked
package io.sptraderb.store;

import org.jspecify.annotations.NullMarked;
